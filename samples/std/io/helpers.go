package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type onlyReader struct{ io.Reader }
type onlyWriter struct{ io.Writer }

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func main() {
	b, err := io.ReadAll(strings.NewReader("all of it"))
	fmt.Println(string(b), err)
	var sb strings.Builder
	n, err := io.Copy(&sb, strings.NewReader("copied"))
	fmt.Println(n, err, sb.String())
	n, err = io.CopyN(&sb, strings.NewReader("0123456789"), 4)
	fmt.Println(n, err, sb.String())
	n, err = io.CopyN(&sb, strings.NewReader("ab"), 4)
	fmt.Println(n, err)
	n, err = io.CopyBuffer(onlyWriter{&sb}, onlyReader{strings.NewReader("!buffered")}, make([]byte, 3))
	fmt.Println(n, err, sb.String())
	func() {
		defer func() { fmt.Println(recover()) }()
		io.CopyBuffer(onlyWriter{&sb}, onlyReader{strings.NewReader("x")}, []byte{})
	}()
	n, err = io.Copy(short{}, onlyReader{strings.NewReader("12345678")})
	fmt.Println(n, err, err == io.ErrShortWrite)
	buf := make([]byte, 5)
	for _, in := range []string{"", "abc", "abcdefgh"} {
		k, err := io.ReadFull(strings.NewReader(in), buf)
		fmt.Println(k, err)
	}
	for _, min := range []int{2, 5, 9} {
		k, err := io.ReadAtLeast(strings.NewReader("abcd"), buf, min)
		fmt.Println(k, err)
	}
	k, err := io.WriteString(os.Stdout, "written\n")
	fmt.Println(k, err)
	k, err = io.WriteString(onlyWriter{os.Stdout}, "written too\n")
	fmt.Println(k, err)
	fmt.Fprintln(io.Discard, "nothing")
	k, err = io.WriteString(io.Discard, "xyz")
	n, err2 := io.Copy(io.Discard, strings.NewReader("12345"))
	fmt.Println(k, err, n, err2)

	lr := io.LimitReader(strings.NewReader("limited text"), 7)
	b, err = io.ReadAll(lr)
	fmt.Printf("%q %v %d\n", b, err, lr.(*io.LimitedReader).N)
	mr := io.MultiReader(strings.NewReader("a,"), strings.NewReader(""), strings.NewReader("b,"), io.MultiReader(strings.NewReader("c")))
	b, err = io.ReadAll(mr)
	fmt.Println(string(b), err)
	b, err = io.ReadAll(io.MultiReader())
	fmt.Println(len(b), err)
	var w1, w2 bytes.Buffer
	mw := io.MultiWriter(&w1, &w2, io.Discard)
	fmt.Fprint(mw, "to both")
	io.WriteString(mw, "!")
	fmt.Println(w1.String(), w2.String())
	_, err = io.MultiWriter(&w1, short{}, &w2).Write([]byte("abcd"))
	fmt.Println(err, w1.String(), w2.String())
	tr := io.TeeReader(strings.NewReader("tee"), &w2)
	b, _ = io.ReadAll(tr)
	fmt.Println(string(b), w2.String())
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	fmt.Println(sr.Size())
	b, _ = io.ReadAll(sr)
	pos, err := sr.Seek(-2, io.SeekEnd)
	b2, _ := io.ReadAll(sr)
	k, err3 := sr.ReadAt(buf[:3], 1)
	fmt.Println(string(b), pos, err, string(b2), k, err3, string(buf[:3]))
	k, err = sr.ReadAt(buf, 3)
	fmt.Println(k, err)
	_, err = sr.Seek(-1, io.SeekStart)
	_, err2 = sr.Seek(0, 7)
	_, err3 = sr.ReadAt(buf, -1)
	fmt.Println(err, err2, err3)
	_, off, size := sr.Outer()
	fmt.Println(off, size)
	f, _ := os.CreateTemp("", "sample")
	defer os.Remove(f.Name())
	ow := io.NewOffsetWriter(f, 3)
	ow.Write([]byte("abc"))
	ow.WriteAt([]byte("Z"), 1)
	p2, err := ow.Seek(1, io.SeekCurrent)
	ow.Write([]byte("!"))
	data, _ := os.ReadFile(f.Name())
	fmt.Printf("%q %d %v\n", data, p2, err)
	_, err = ow.WriteAt(nil, -1)
	_, err2 = ow.Seek(-1, io.SeekStart)
	fmt.Println(err, err2)
	nc := io.NopCloser(strings.NewReader("nop"))
	b, _ = io.ReadAll(nc)
	fmt.Println(string(b), nc.Close())
	_, isWT := nc.(io.WriterTo)
	_, isWT2 := io.NopCloser(onlyReader{nc}).(io.WriterTo)
	fmt.Println(isWT, isWT2)
	for _, e := range []error{io.EOF, io.ErrClosedPipe, io.ErrNoProgress, io.ErrShortBuffer, io.ErrShortWrite, io.ErrUnexpectedEOF} {
		fmt.Print(e, "; ")
	}
	_, err = io.ReadAtLeast(strings.NewReader("x"), nil, 1)
	fmt.Println(errors.Is(err, io.ErrShortBuffer), io.SeekStart, io.SeekCurrent, io.SeekEnd)
}
