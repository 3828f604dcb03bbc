package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("read failed") }

type negative struct{}

func (negative) Read([]byte) (int, error) { return -1, nil }

func main() {
	var b bytes.Buffer
	b.Write([]byte("hello "))
	b.WriteString("wörld")
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Fprintf(&b, " %d", 42)
	fmt.Println(b.String(), b.Len(), b.Cap() >= b.Len(), b.Available() == b.Cap()-b.Len())
	p := make([]byte, 3)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p), b.Len(), string(b.Next(2)))
	c, err := b.ReadByte()
	fmt.Printf("%q %v %v %v\n", c, err, b.UnreadByte(), b.UnreadByte())
	b.ReadByte()
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.UnreadRune())
	line, err := b.ReadBytes('!')
	fmt.Printf("%q %v\n", line, err)
	s, err := b.ReadString('x')
	fmt.Printf("%q %v\n", s, err)
	n, err = b.Read(p)
	fmt.Println(n, err, b.Len())
	_, err = b.ReadByte()
	fmt.Println(err, b.UnreadByte())
	b = *bytes.NewBufferString("0123456789")
	b.Truncate(5)
	fmt.Println(b.String(), string(b.Bytes()))
	pk, err := b.Peek(2)
	fmt.Println(string(pk), err, b.Len())
	b.Grow(100)
	fmt.Println(b.Cap() >= 105, len(b.AvailableBuffer()))
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	m, err := b.ReadFrom(strings.NewReader(strings.Repeat("long ", 300)))
	fmt.Println(m, err, b.Len())
	b.Truncate(4)
	m, err = b.WriteTo(os.Stdout)
	fmt.Println("", m, err)
	_, err = b.ReadFrom(failing{})
	fmt.Println(err)
	var nb *bytes.Buffer
	fmt.Println(nb.String())
	for i := range 4 {
		func() {
			defer func() { fmt.Println(recover()) }()
			switch i {
			case 0:
				b.Truncate(100)
			case 1:
				b.Grow(-1)
			case 2:
				b.ReadFrom(negative{})
			case 3:
				bytes.Repeat([]byte("x"), -1)
			}
		}()
	}
	b2 := bytes.NewBuffer([]byte("init"))
	b2.WriteString(" more")
	fmt.Println(b2)

	rd := bytes.NewReader([]byte("abcdé"))
	fmt.Println(rd.Len(), rd.Size())
	n, err = rd.ReadAt(p, 4)
	fmt.Println(n, err)
	c, _ = rd.ReadByte()
	fmt.Println(string(c), rd.UnreadByte())
	pos, err := rd.Seek(-2, io.SeekEnd)
	r, size, _ = rd.ReadRune()
	fmt.Println(pos, err, string(r), size, rd.UnreadRune())
	_, err = rd.Seek(-9, io.SeekCurrent)
	fmt.Println(err)
	rd.Seek(0, io.SeekStart)
	m, err = rd.WriteTo(&b)
	fmt.Println(m, err, b.String())
	n, err = rd.Read(p)
	fmt.Println(n, err)
	rd.Reset([]byte("again"))
	n, err = rd.Read(p)
	fmt.Println(n, err, string(p))
	fmt.Println(bytes.ErrTooLarge)
}
