// A hex viewer and editor's undo: dumps, encodings of bytes, streams of them, faulty input.
package main

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing/iotest"
)

func main() {
	data := []byte("The quick brown fox\x00\x01\x7f\x80\xff jumps\n")
	fmt.Print(hex.Dump(data))
	d := hex.Dumper(os.Stdout)
	for _, part := range bytes.SplitAfter(data, []byte(" ")) {
		d.Write(part)
	}
	d.Close()
	_, err := d.Write([]byte("x"))
	fmt.Println(err)
	s := hex.EncodeToString(data[:5])
	fmt.Println(s, string(hex.AppendEncode([]byte("0x"), data[:3])), hex.EncodedLen(5), hex.DecodedLen(11))
	for _, bad := range []string{"48656c6C6f", "4", "4g", "zz", "486", ""} {
		b, err := hex.DecodeString(bad)
		var ib hex.InvalidByteError
		fmt.Printf("%q %v %v %v\n", b, err, errors.Is(err, hex.ErrLength), errors.As(err, &ib))
	}
	r := hex.NewDecoder(iotest.OneByteReader(strings.NewReader("68656c6c6f7")))
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", b, err)
	hw := hex.NewEncoder(os.Stdout)
	n, err := hw.Write(data[19:24])
	fmt.Println("", n, err)

	for _, e := range []struct {
		name string
		enc  *base64.Encoding
	}{
		{"std", base64.StdEncoding}, {"url", base64.URLEncoding}, {"rawstd", base64.RawStdEncoding}, {"rawurl", base64.RawURLEncoding},
		{"strict", base64.StdEncoding.Strict()}, {"pad *", base64.StdEncoding.WithPadding('*')},
	} {
		text := e.enc.EncodeToString([]byte("\xfb\xff~?"))
		back, err := e.enc.DecodeString(text)
		fmt.Printf("%s %s %q %v", e.name, text, back, err)
		for _, in := range []string{"YQ==", "YQ", "YR==", "Y Q==", "Y\nQ\r==", "YQ=", "YQ==YQ==", "_-8=", "****"} {
			b, err := e.enc.DecodeString(in)
			fmt.Printf(" [%q %v]", b, err)
		}
		fmt.Println()
	}
	var buf bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &buf)
	for i := range data {
		w.Write(data[i : i+1])
	}
	w.Close()
	fmt.Println(buf.String(), base64.StdEncoding.EncodedLen(len(data)) == buf.Len())
	back, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, iotest.HalfReader(strings.NewReader(buf.String()[:8]+"\n"+buf.String()[8:]))))
	fmt.Println(bytes.Equal(back, data), err)
	_, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("YWJj!mm")))
	fmt.Println(err)
	b32 := base32.HexEncoding.WithPadding(base32.NoPadding)
	fmt.Println(base32.StdEncoding.EncodeToString([]byte("hello!")), b32.EncodeToString([]byte("hello!")))
	_, err = base32.StdEncoding.DecodeString("NBSWY3DPE1======")
	fmt.Println(err)
	func() {
		defer func() { fmt.Println(recover()) }()
		base64.NewEncoding("too short")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		base64.StdEncoding.WithPadding('A')
	}()
}
