// A log archive: gzip members one after another, levels, dictionaries, damaged files.
package main

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing/iotest"
	"time"
)

func members(entries map[string]string, order ...string) []byte {
	var buf bytes.Buffer
	zw := gzip.NewWriter(&buf)
	for _, name := range order {
		zw.Reset(&buf)
		zw.Name, zw.Comment, zw.ModTime, zw.Extra = name, "größe", time.Unix(1e9, 0), []byte{1, 2}
		io.WriteString(zw, entries[name])
		zw.Close()
	}
	return buf.Bytes()
}

func main() {
	text := strings.Repeat("all work and no play makes jack a dull boy\n", 200)
	data := members(map[string]string{"a.log": "first\n", "b.log": text, "c.log": ""}, "a.log", "b.log", "c.log")
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		panic(err)
	}
	all, err := io.ReadAll(zr)
	fmt.Println(len(all), err, zr.Name, zr.Close())
	br := bytes.NewReader(data)
	zr.Reset(br)
	for {
		zr.Multistream(false)
		n, err := io.Copy(io.Discard, zr)
		fmt.Println(zr.Name, zr.Comment, zr.ModTime.Unix(), zr.Extra, zr.OS, n, err)
		if err := zr.Reset(br); err != nil {
			fmt.Println(err)
			break
		}
	}
	for _, level := range []int{gzip.NoCompression, gzip.BestSpeed, gzip.BestCompression, gzip.DefaultCompression, gzip.HuffmanOnly, 10, -3} {
		var buf bytes.Buffer
		zw, err := gzip.NewWriterLevel(&buf, level)
		if err != nil {
			fmt.Println(err)
			continue
		}
		io.Copy(zw, strings.NewReader(text))
		fmt.Print(zw.Flush(), zw.Close(), zw.Close())
		zr, err := gzip.NewReader(iotest.OneByteReader(&buf))
		back, err2 := io.ReadAll(zr)
		fmt.Println("", string(back) == text, err, err2)
	}
	damaged := bytes.Clone(data[:len(data)-30])
	for _, c := range [][]byte{nil, []byte("no gzip here at all"), data[:5], data[:20], damaged[:len(damaged)-8], append(bytes.Clone(data), "trailing"...)} {
		zr, err := gzip.NewReader(bytes.NewReader(c))
		if err != nil {
			fmt.Println("open:", err, err == gzip.ErrHeader, err == io.EOF, err == io.ErrUnexpectedEOF)
			continue
		}
		b, err := io.ReadAll(zr)
		fmt.Println(len(b) > 0, err)
	}
	one := members(map[string]string{"x": "some content here"}, "x")
	one[len(one)-6] ^= 0xff
	zr, _ = gzip.NewReader(bytes.NewReader(one))
	_, err = io.ReadAll(zr)
	fmt.Println(err, err == gzip.ErrChecksum)

	dict := []byte("all work and no play makes jack")
	var buf bytes.Buffer
	zw, _ := zlib.NewWriterLevelDict(&buf, zlib.BestCompression, dict)
	io.WriteString(zw, text[:100])
	zw.Close()
	packed := buf.Bytes()
	zl, err := zlib.NewReaderDict(bytes.NewReader(packed), dict)
	back, err2 := io.ReadAll(zl)
	fmt.Println(string(back) == text[:100], err, err2, zl.Close())
	_, err = zlib.NewReader(bytes.NewReader(packed))
	_, err2 = zlib.NewReader(strings.NewReader("xx"))
	fmt.Println(err, err == zlib.ErrDictionary, err2)
	packed[len(packed)-1] ^= 1
	zl, _ = zlib.NewReaderDict(bytes.NewReader(packed), dict)
	_, err = io.ReadAll(zl)
	fmt.Println(err)

	var raw bytes.Buffer
	fw, err := flate.NewWriter(&raw, 6)
	fw.Write([]byte("part one;"))
	fw.Flush()
	fr := flate.NewReader(&raw)
	part := make([]byte, 9)
	n, err2 := io.ReadFull(fr, part)
	fmt.Println(string(part), n, err, err2)
	fw.Write([]byte("part two"))
	fw.Close()
	rest, err := io.ReadAll(fr)
	fmt.Println(string(rest), err)
	_, err = io.ReadAll(flate.NewReader(strings.NewReader("\xff\xff\xff")))
	var ce flate.CorruptInputError
	fmt.Println(err, errors.As(err, &ce))
	fr.(flate.Resetter).Reset(strings.NewReader(""), nil)
	_, err = fr.Read(part)
	fmt.Println(err)
	_, err = gzip.NewWriter(iotest.TruncateWriter(io.Discard, 3)).Write([]byte(text))
	fmt.Println(err)
	h := gzip.NewWriter(io.Discard)
	h.Name = "日本"
	_, err = h.Write(nil)
	fmt.Println(err)
}
