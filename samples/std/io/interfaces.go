package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

type rot13 struct{ r io.Reader }

func (x rot13) Read(p []byte) (int, error) {
	n, err := x.r.Read(p)
	for i, c := range p[:n] {
		switch {
		case 'a' <= c && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case 'A' <= c && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

type counter struct {
	w            io.Writer
	bytes, lines int
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.bytes += n
	c.lines += bytes.Count(p[:n], []byte("\n"))
	return n, err
}

type repeat struct {
	s string
	i int
}

func (r *repeat) Read(p []byte) (int, error) {
	for k := range p {
		p[k] = r.s[r.i%len(r.s)]
		r.i++
	}
	return len(p), nil
}

func what(v any) (out string) {
	if _, ok := v.(io.Reader); ok {
		out += "Reader "
	}
	if _, ok := v.(io.Writer); ok {
		out += "Writer "
	}
	if _, ok := v.(io.Closer); ok {
		out += "Closer "
	}
	if _, ok := v.(io.Seeker); ok {
		out += "Seeker "
	}
	if _, ok := v.(io.ReaderAt); ok {
		out += "ReaderAt "
	}
	if _, ok := v.(io.WriterAt); ok {
		out += "WriterAt "
	}
	if _, ok := v.(io.ReaderFrom); ok {
		out += "ReaderFrom "
	}
	if _, ok := v.(io.WriterTo); ok {
		out += "WriterTo "
	}
	if _, ok := v.(io.ByteScanner); ok {
		out += "ByteScanner "
	}
	if _, ok := v.(io.RuneScanner); ok {
		out += "RuneScanner "
	}
	if _, ok := v.(io.ByteWriter); ok {
		out += "ByteWriter "
	}
	if _, ok := v.(io.StringWriter); ok {
		out += "StringWriter "
	}
	if _, ok := v.(io.ReadWriteCloser); ok {
		out += "ReadWriteCloser "
	}
	if _, ok := v.(io.ReadSeekCloser); ok {
		out += "ReadSeekCloser "
	}
	return
}

func main() {
	c := &counter{w: os.Stdout}
	n, err := io.Copy(c, rot13{strings.NewReader("Uryyb, Jbeyq!\nGjb yvarf.\n")})
	fmt.Println(n, err, c.bytes, c.lines)
	io.Copy(c, io.LimitReader(&repeat{s: "abc"}, 10))
	fmt.Println("", c.bytes)
	fmt.Println(what(strings.NewReader("")))
	fmt.Println(what(bytes.NewReader(nil)))
	fmt.Println(what(&bytes.Buffer{}))
	fmt.Println(what(&strings.Builder{}))
	fmt.Println(what(os.Stdout))
	pr, pw := io.Pipe()
	fmt.Println(what(pr), "|", what(pw))
	fmt.Println(what(io.NewSectionReader(nil, 0, 0)), "|", what(c), "|", what(rot13{}), "|", what(io.Discard))
	var rw io.ReadWriter = &bytes.Buffer{}
	fmt.Fprint(rw, "through ReadWriter")
	b, _ := io.ReadAll(rw)
	fmt.Println(string(b))
	var rs io.ReadSeeker = strings.NewReader("seek me")
	rs.Seek(5, io.SeekStart)
	b, _ = io.ReadAll(rs)
	fmt.Println(string(b))
	var rc io.ReadCloser = io.NopCloser(strings.NewReader("x"))
	var wc io.WriteCloser = pw
	fmt.Println(rc.Close(), wc.Close())
}
