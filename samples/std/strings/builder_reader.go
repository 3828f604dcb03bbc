package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	var b strings.Builder
	fmt.Println(b.Len(), b.String() == "")
	b.Grow(64)
	fmt.Println(b.Cap() >= 64)
	n, err := b.WriteString("héllo")
	fmt.Println(n, err)
	n, err = b.WriteRune('世')
	fmt.Println(n, err)
	n, err = b.WriteRune('x')
	fmt.Println(n, err, b.WriteByte('!'))
	n, err = b.Write([]byte{' ', 'o', 'k'})
	fmt.Println(n, err, b.String(), b.Len())
	fmt.Fprintf(&b, " %03d", 7)
	s := b.String()
	b.Reset()
	b.WriteString("after reset")
	fmt.Println(s, "|", b.String(), b.Len())
	func() {
		defer func() { fmt.Println(recover()) }()
		b.Grow(-1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		c := b
		c.WriteByte('x')
	}()

	r := strings.NewReader("0123456789é世")
	fmt.Println(r.Len(), r.Size())
	buf := make([]byte, 4)
	k, err := r.Read(buf)
	fmt.Println(k, err, string(buf[:k]), r.Len())
	c, err := r.ReadByte()
	fmt.Println(string(c), err, r.UnreadByte(), r.Len())
	k, err = r.ReadAt(buf, 9)
	fmt.Printf("%d %v %q\n", k, err, buf[:k])
	k, err = r.ReadAt(buf, 13)
	fmt.Println(k, err)
	_, err = r.ReadAt(buf, -1)
	fmt.Println(err)
	_, err = r.ReadAt(buf, 100)
	fmt.Println(err)
	for _, w := range []int{io.SeekStart, io.SeekCurrent, io.SeekEnd, 9} {
		pos, err := r.Seek(2, w)
		fmt.Println(pos, err)
	}
	pos, err := r.Seek(-5, io.SeekEnd)
	fmt.Println(pos, err)
	for {
		ch, size, err := r.ReadRune()
		if err != nil {
			fmt.Println(err == io.EOF, r.UnreadRune(), r.UnreadByte())
			break
		}
		fmt.Print(string(ch), size, " ")
	}
	_, err = r.Seek(-1, io.SeekStart)
	fmt.Println(err)
	r.Seek(10, io.SeekStart)
	r.ReadRune()
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	w, err := r.WriteTo(os.Stdout)
	fmt.Println("", w, err)
	r.Reset("new")
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)
	k, err = r.Read(buf)
	fmt.Println(k, err, errors.Is(err, io.EOF))
	k, err = r.Read(nil)
	fmt.Println(k, err)
	var zero strings.Reader
	_, err = zero.ReadByte()
	fmt.Println(err, zero.Len(), zero.UnreadByte())
	var dst strings.Builder
	m, err := io.Copy(&dst, strings.NewReader("copied"))
	fmt.Println(m, err, dst.String())
}
