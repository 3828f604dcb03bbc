// hex, base64 and base32: strings, buffers, streams, errors.
package main

import (
	"bytes"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

type encoding interface {
	EncodeToString([]byte) string
	DecodeString(string) ([]byte, error)
	EncodedLen(int) int
	DecodedLen(int) int
	AppendEncode(dst, src []byte) []byte
	AppendDecode(dst, src []byte) ([]byte, error)
}

func try(name string, e encoding, bad ...string) {
	for n := 0; n < 12; n++ {
		b := []byte("\xff\x00\x7fgopher fun!"[:n])
		s := e.EncodeToString(b)
		back, err := e.DecodeString(s)
		fmt.Println(name, n, s, string(b) == string(back), err, e.EncodedLen(n), e.DecodedLen(n))
	}
	fmt.Printf("%s\n", e.AppendEncode([]byte("> "), []byte("xyz")))
	b, err := e.AppendDecode([]byte("> "), e.AppendEncode(nil, []byte("xyz")))
	fmt.Printf("%s %v\n", b, err)
	for _, s := range bad {
		b, err := e.DecodeString(s)
		fmt.Printf("%q %q %v\n", s, b, err)
	}
}

func main() {
	bad := []string{"A", "AA", "AAA", "AAA=", "AA=", "AA==", "A===", "====", "=", "A=AA", "AA=A", "AA==AA==", "AAAA=", "AA\n==\n", "A\r\nA\n=\n=", "!", "AAA!", "AA!A", "/+AA", "_-AA", "AB==", "AAB=", "AA==x", "AA=\n=x", "AAA=\nx", "AAAAA"}
	try("std", base64.StdEncoding, bad...)
	try("url", base64.URLEncoding, bad...)
	try("rawstd", base64.RawStdEncoding, bad...)
	try("rawurl", base64.RawURLEncoding, bad...)
	try("strict", base64.StdEncoding.Strict(), bad...)
	try("pad", base64.StdEncoding.WithPadding('*'), "AA**", "AA==")
	bad32 := []string{"A", "AA", "AA======", "AAAA====", "AAAAA===", "AAAAAAA=", "AAAAAAAA", "AAA=====", "AAAAAA==", "A=======", "========", "AA=====", "AA====A=", "AA======AA", "AA\n======", "a", "AAAAAAA!", "AAAAAAAAA", "8"}
	try("b32", base32.StdEncoding, bad32...)
	try("b32hex", base32.HexEncoding, bad32...)
	try("b32raw", base32.StdEncoding.WithPadding(base32.NoPadding), bad32...)

	text := strings.Repeat("All human beings are born free. ", 50)
	var out strings.Builder
	w := base64.NewEncoder(base64.StdEncoding, &out)
	for i := 0; i < len(text); i += 7 {
		w.Write([]byte(text[i:min(i+7, len(text))]))
	}
	fmt.Println(w.Close(), len(out.String()), out.String() == base64.StdEncoding.EncodeToString([]byte(text)))
	got, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(out.String())))
	fmt.Println(string(got) == text, err)
	got, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("QUJD\nREVG\nRw=")))
	fmt.Printf("%q %v\n", got, err)
	out.Reset()
	w = base32.NewEncoder(base32.StdEncoding, &out)
	io.WriteString(w, text)
	fmt.Println(w.Close(), out.Len())
	got, err = io.ReadAll(base32.NewDecoder(base32.StdEncoding, strings.NewReader(out.String())))
	fmt.Println(string(got) == text, err)

	fmt.Println(hex.EncodeToString([]byte("Hello\xff")), hex.EncodedLen(3), hex.DecodedLen(7))
	for _, s := range []string{"48656c6C6f", "4", "4g", "zz", "486", "48x", ""} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q %q %v %v\n", s, b, err, err == hex.ErrLength)
	}
	fmt.Printf("%s\n", hex.AppendEncode([]byte("0x"), []byte{1, 171}))
	b, err := hex.AppendDecode([]byte("x"), []byte("6162"))
	fmt.Printf("%s %v\n", b, err)
	fmt.Print(hex.Dump([]byte("This is a dump of some bytes.\x00\x01\x7f\x80")))
	var buf bytes.Buffer
	d := hex.Dumper(&buf)
	d.Write([]byte("0123456789abcdef"))
	d.Write([]byte("XY"))
	fmt.Println(d.Close(), d.Close())
	fmt.Print(buf.String())
	_, err = d.Write([]byte("x"))
	fmt.Println(err)
	buf.Reset()
	n, err := hex.NewEncoder(&buf).Write([]byte(text))
	fmt.Println(n, err, buf.Len())
	got, err = io.ReadAll(hex.NewDecoder(&buf))
	fmt.Println(string(got) == text, err)
	for _, s := range []string{"616", "61g", "61gg62"} {
		got, err = io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Printf("%q %v\n", got, err)
	}
	for _, f := range []func(){
		func() { base64.NewEncoding("abc") },
		func() { base64.NewEncoding(strings.Repeat("a", 64)) },
		func() { base64.StdEncoding.WithPadding('A') },
		func() { base64.StdEncoding.WithPadding('\n') },
		func() { base32.NewEncoding("abc") },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
