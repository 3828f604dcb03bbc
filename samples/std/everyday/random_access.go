// A page file: reads and writes at offsets, holes, truncation, sections, appends, copies between files.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

const pageSize = 16

type pager struct{ f *os.File }

func (p pager) page(n int) *io.SectionReader {
	return io.NewSectionReader(p.f, int64(n)*pageSize, pageSize)
}

func (p pager) put(n int, s string) error {
	w := io.NewOffsetWriter(p.f, int64(n)*pageSize)
	_, err := io.WriteString(w, s)
	return err
}

func main() {
	dir, err := os.MkdirTemp("", "pages")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	clean := func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), dir, "DIR") }
	path := filepath.Join(dir, "data")
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		panic(err)
	}
	p := pager{f}
	fmt.Println(p.put(2, "page two"), p.put(0, "page zero"))
	info, _ := f.Stat()
	fmt.Println(info.Size())
	for n := range 4 {
		b, err := io.ReadAll(p.page(n))
		fmt.Printf("%d %q %v\n", n, b, err)
	}
	buf := make([]byte, 8)
	for _, off := range []int64{0, 36, 40, 100, -1} {
		n, err := f.ReadAt(buf, off)
		fmt.Printf("%d %q %v\n", n, buf[:n], clean(err))
	}
	_, err = f.WriteAt([]byte("x"), -1)
	fmt.Println(clean(err))
	for _, seek := range []struct {
		off    int64
		whence int
	}{{5, io.SeekStart}, {2, io.SeekCurrent}, {-4, io.SeekEnd}, {10, io.SeekEnd}, {-100, io.SeekStart}, {0, 9}} {
		n, err := f.Seek(seek.off, seek.whence)
		fmt.Print(n, " ", clean(err), "; ")
	}
	fmt.Println()
	f.WriteString("beyond")
	info, _ = f.Stat()
	fmt.Println(info.Size(), f.Truncate(20), f.Name() == path)
	f.Seek(0, 0)
	all, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", all, err)
	n, err := f.Read(buf)
	fmt.Println(n, err)

	ap, _ := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	ap.WriteString("+1")
	ap.Seek(0, 0)
	ap.WriteString("+2")
	_, err = ap.WriteAt([]byte("x"), 0)
	fmt.Println(err)
	_, err = ap.Read(buf)
	fmt.Println(clean(err))
	ap.Close()

	f.Seek(0, 0)
	out, _ := os.Create(filepath.Join(dir, "copy"))
	copied, err := io.Copy(out, io.LimitReader(f, 10))
	rest, err2 := out.ReadFrom(f)
	fmt.Println(copied, err, rest, err2)
	out.Seek(-4, io.SeekCurrent)
	var sb strings.Builder
	wrote, err := out.WriteTo(&sb)
	fmt.Println(wrote, err, sb.String())
	out.Close()

	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	s.Seek(-2, io.SeekEnd)
	tail, _ := io.ReadAll(s)
	n, err = s.ReadAt(buf, 3)
	outer, off, size := s.Outer()
	fmt.Println(string(tail), n, err, outer != nil, off, size, s.Size())
	_, err = s.Seek(-9, io.SeekStart)
	fmt.Println(err)
	_, err = io.ReadFull(strings.NewReader("abc"), buf)
	fmt.Println(err, errors.Is(err, io.ErrUnexpectedEOF))
	_, err = io.ReadAtLeast(strings.NewReader("abc"), buf[:2], 3)
	fmt.Println(err)
	_, err = io.CopyN(io.Discard, strings.NewReader("abc"), 5)
	fmt.Println(err)
	var bb bytes.Buffer
	_, err = io.CopyBuffer(struct{ io.Writer }{&bb}, struct{ io.Reader }{strings.NewReader("piece by piece")}, buf[:3])
	fmt.Println(bb.String(), err)
	w, err := io.WriteString(short{}, "too long")
	fmt.Println(w, err)
	_, err = io.Copy(short{}, strings.NewReader("too long"))
	fmt.Println(err)
}

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }
