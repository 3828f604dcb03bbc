package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type limited struct{ n int }

func (l *limited) Write(p []byte) (int, error) {
	if len(p) > l.n {
		return l.n, errors.New("no space left")
	}
	l.n -= len(p)
	return len(p), nil
}

func main() {
	r := bufio.NewReader(strings.NewReader("line one\nline two\nworld 世 end"))
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(4)
	fmt.Println(string(p), err, r.Buffered())
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	b, err := r.ReadBytes(' ')
	fmt.Printf("%q %v\n", b, err)
	sl, err := r.ReadSlice('\n')
	fmt.Printf("%q %v\n", sl, err)
	n, err := r.Discard(6)
	fmt.Println(n, err)
	ch, size, err := r.ReadRune()
	fmt.Println(string(ch), size, err, r.UnreadRune(), r.UnreadRune())
	c, err := r.ReadByte()
	fmt.Println(c, err, r.UnreadByte())
	buf := make([]byte, 4)
	n, err = r.Read(buf)
	fmt.Printf("%d %v %q\n", n, err, buf[:n])
	s, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	_, err = r.ReadByte()
	fmt.Println(err)
	_, _, err = r.ReadRune()
	fmt.Println(err)
	_, err = r.Peek(1)
	fmt.Println(err)

	small := bufio.NewReaderSize(strings.NewReader("0123456789abcdefghijklmnop\nrest"), 16)
	fmt.Println(small.Size())
	_, err = small.Peek(17)
	fmt.Println(err, err == bufio.ErrBufferFull)
	_, err = small.Peek(-1)
	fmt.Println(err)
	sl, err = small.ReadSlice('\n')
	fmt.Printf("%q %v\n", sl, err)
	line, prefix, err := small.ReadLine()
	fmt.Printf("%q %v %v\n", line, prefix, err)
	line, prefix, err = small.ReadLine()
	fmt.Printf("%q %v %v\n", line, prefix, err)
	line, prefix, err = small.ReadLine()
	fmt.Printf("%q %v %v\n", line, prefix, err)
	small.Reset(strings.NewReader("first part of a very long line\nx\r\ny"))
	for {
		line, prefix, err := small.ReadLine()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%q %v; ", line, prefix)
	}
	n, err = small.Discard(-1)
	fmt.Println(n, err)
	small.Reset(strings.NewReader("to stdout\n"))
	m, err := small.WriteTo(os.Stdout)
	fmt.Println(m, err)

	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(w, "%s %d\n", "buffered", 1)
	fmt.Println("printed first", w.Buffered(), w.Available(), w.Size())
	w.Flush()
	var sb strings.Builder
	w = bufio.NewWriterSize(&sb, 16)
	n, err = w.WriteString("0123456789")
	fmt.Println(n, err, sb.Len(), w.Buffered())
	n, err = w.Write([]byte("abcdefghij"))
	fmt.Println(n, err, sb.Len(), w.Buffered(), w.Available())
	w.WriteByte('!')
	w.WriteRune('世')
	w.Write(append(w.AvailableBuffer(), "ok"...))
	k, err := w.ReadFrom(strings.NewReader(" from reader"))
	fmt.Println(k, err, w.Flush(), sb.String())
	w.Reset(&limited{20})
	n, err = w.WriteString(strings.Repeat("z", 40))
	fmt.Println(n, err)
	n, err = w.WriteString("more")
	fmt.Println(n, err, w.Flush())
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("ping\n")), bufio.NewWriter(&sb))
	s, _ = rw.ReadString('\n')
	rw.WriteString(" " + s)
	rw.Flush()
	fmt.Printf("%q\n", sb.String())
	fmt.Println(bufio.ErrInvalidUnreadByte, bufio.ErrInvalidUnreadRune, bufio.ErrNegativeCount)
	fmt.Println(io.EOF)
}
