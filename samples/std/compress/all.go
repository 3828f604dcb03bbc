// Packing and unpacking, headers, dictionaries, and data that is broken.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"time"
)

func main() {
	text := strings.Repeat("hello, hello concurrent world. ", 50)
	for _, l := range []int{-3, 10} {
		_, e := flate.NewWriter(io.Discard, l)
		fmt.Println(e)
		_, e = gzip.NewWriterLevel(io.Discard, l)
		fmt.Println(e)
		_, e = zlib.NewWriterLevel(io.Discard, l)
		fmt.Println(e)
	}
	for l := -2; l <= 9; l++ {
		var b bytes.Buffer
		w, e := flate.NewWriter(&b, l)
		n, e2 := w.Write([]byte(text))
		e3 := w.Close()
		fmt.Println(l, e, n, e2, e3, b.Len() < len(text) || l == 0)
		r := flate.NewReader(&b)
		out, e := io.ReadAll(r)
		fmt.Println(string(out) == text, e, r.Close(), b.Len())
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Name = "näme"
	w.Comment = "cömment"
	w.Extra = []byte{1, 2, 3}
	w.ModTime = time.Unix(1e9, 0).UTC()
	fmt.Println(w.Header.OS)
	fmt.Println(w.Write([]byte("first")))
	fmt.Println(w.Flush(), w.Close(), w.Close())
	fmt.Println(w.Write([]byte("x")))
	data := bytes.Clone(b.Bytes())
	fmt.Printf("%x\n", data[:10])
	w.Reset(&b)
	w.Write([]byte(" second"))
	w.Close()
	b.WriteString("tail")
	two := bytes.Clone(b.Bytes())
	r, e := gzip.NewReader(&b)
	fmt.Println(e, r.Name, r.Comment, r.Extra, r.ModTime, r.OS)
	out, e := io.ReadAll(r)
	fmt.Printf("%q %v\n", out, e)
	br := bufio.NewReader(bytes.NewReader(two))
	r.Reset(br)
	r.Multistream(false)
	out, e = io.ReadAll(r)
	fmt.Printf("%q %v\n", out, e)
	e = r.Reset(br)
	r.Multistream(false)
	out, _ = io.ReadAll(r)
	rest, _ := io.ReadAll(br)
	fmt.Printf("%v %q %q\n", e, out, rest)
	_, e = gzip.NewReader(strings.NewReader("not gzip data"))
	fmt.Println(e, e == gzip.ErrHeader)
	_, e = gzip.NewReader(strings.NewReader(""))
	fmt.Println(e)
	_, e = gzip.NewReader(strings.NewReader("\x1f\x8b\x08"))
	fmt.Println(e)
	bad := bytes.Clone(data)
	bad[len(bad)-5] ^= 1
	r, e = gzip.NewReader(bytes.NewReader(bad))
	out, e2 := io.ReadAll(r)
	fmt.Printf("%v %q %v\n", e, out, e2)
	r, _ = gzip.NewReader(bytes.NewReader(data[:len(data)-3]))
	out, e = io.ReadAll(r)
	fmt.Printf("%q %v\n", out, e)
	r, _ = gzip.NewReader(bytes.NewReader(data[:len(data)-10]))
	out, e = io.ReadAll(r)
	fmt.Printf("%q %v\n", out, e)
	var eb bytes.Buffer
	gzip.NewWriter(&eb).Close()
	fmt.Println(eb.Bytes())
	w = gzip.NewWriter(&eb)
	w.Name = "\u4e16"
	_, e = w.Write(nil)
	fmt.Println(e)
	w = gzip.NewWriter(&eb)
	w.Extra = make([]byte, 70000)
	_, e = w.Write(nil)
	fmt.Println(e, w.Close())
	r, e = gzip.NewReader(bytes.NewReader([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 7, 9, 9}))
	out, e = io.ReadAll(r)
	fmt.Println(out, e)
	// zlib
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	fmt.Println(zw.Write([]byte(text)))
	fmt.Println(zw.Close(), z.Bytes()[:2])
	zd := bytes.Clone(z.Bytes())
	zr, e := zlib.NewReader(&z)
	out, e2 = io.ReadAll(zr)
	fmt.Println(e, string(out) == text, e2, zr.Close())
	_, e = zlib.NewReader(strings.NewReader("xx"))
	fmt.Println(e)
	_, e = zlib.NewReader(strings.NewReader(""))
	fmt.Println(e)
	zd[len(zd)-1] ^= 1
	zr, _ = zlib.NewReader(bytes.NewReader(zd))
	_, e = io.ReadAll(zr)
	fmt.Println(e)
	for l := -2; l <= 9; l++ {
		var q bytes.Buffer
		w, _ := zlib.NewWriterLevel(&q, l)
		w.Close()
		fmt.Print(q.Bytes()[:2])
	}
	fmt.Println()
	dict := []byte("hello, concurrent world")
	z.Reset()
	zw, e = zlib.NewWriterLevelDict(&z, 6, dict)
	zw.Write([]byte("hello, world"))
	zw.Close()
	zd = bytes.Clone(z.Bytes())
	fmt.Println(e, zd[:6])
	_, e = zlib.NewReader(bytes.NewReader(zd))
	fmt.Println(e)
	_, e = zlib.NewReaderDict(bytes.NewReader(zd), []byte("x"))
	fmt.Println(e)
	zr, e = zlib.NewReaderDict(bytes.NewReader(zd), dict)
	out, e2 = io.ReadAll(zr)
	fmt.Println(string(out), e, e2)
	e = zr.(zlib.Resetter).Reset(bytes.NewReader(zd), dict)
	out, e2 = io.ReadAll(zr)
	fmt.Println(string(out), e, e2)
	// flate
	var f bytes.Buffer
	fw, _ := flate.NewWriterDict(&f, 9, dict)
	fw.Write([]byte("concurrent"))
	fw.Flush()
	n := f.Len() > 0
	fw.Close()
	fmt.Println(n)
	fd := f.Bytes()
	out, e = io.ReadAll(flate.NewReaderDict(bytes.NewReader(fd), dict))
	fmt.Println(string(out), e)
	out, e = io.ReadAll(flate.NewReader(strings.NewReader("\x07")))
	fmt.Println(out, e)
	out, e = io.ReadAll(flate.NewReader(strings.NewReader("")))
	fmt.Println(out, e)
	fr := flate.NewReader(strings.NewReader(""))
	fmt.Println(fr.(flate.Resetter).Reset(bytes.NewReader(fd), dict))
	out, e = io.ReadAll(fr)
	fmt.Println(string(out), e)
	fr.Close()
	nn, e := fr.Read(make([]byte, 3))
	fmt.Println(nn, e)
	fmt.Println(flate.CorruptInputError(5), flate.InternalError("x"), &flate.ReadError{Offset: 3, Err: io.EOF}, &flate.WriteError{Offset: 4, Err: io.EOF})
	fw.Reset(&f)
	fw.Close()
	_, e = fw.Write([]byte("x"))
	fmt.Println(e, fw.Close(), fw.Flush())
	pr, pw := io.Pipe()
	go func() {
		g := gzip.NewWriter(pw)
		for i := range 100 {
			fmt.Fprintln(g, "line", i)
			if i%10 == 0 {
				g.Flush()
			}
		}
		g.Close()
		pw.Close()
	}()
	gr, e := gzip.NewReader(pr)
	out, e2 = io.ReadAll(gr)
	fmt.Println(e, len(out), e2)
}
