package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func scan(in string, split bufio.SplitFunc) {
	s := bufio.NewScanner(strings.NewReader(in))
	s.Split(split)
	n := 0
	for s.Scan() {
		fmt.Printf("%q ", s.Text())
		n++
	}
	fmt.Println(n, s.Err())
}

func commas(data []byte, atEOF bool) (int, []byte, error) {
	if i := bytes.IndexByte(data, ','); i >= 0 {
		if string(data[:i]) == "STOP" {
			return i + 1, []byte("last"), bufio.ErrFinalToken
		}
		if string(data[:i]) == "BAD" {
			return 0, nil, errors.New("bad token")
		}
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

type slow struct{ r io.Reader }

func (s slow) Read(p []byte) (int, error) { return s.r.Read(p[:1]) }

func main() {
	scan("one\ntwo\r\n\nthree", bufio.ScanLines)
	scan("", bufio.ScanLines)
	scan("\n\n", bufio.ScanLines)
	scan("  the quick\tbrown\nfox ", bufio.ScanWords)
	scan("aé世\xff", bufio.ScanRunes)
	scan("abc", bufio.ScanBytes)
	scan("a,b,,c", commas)
	scan("a,STOP,b", commas)
	scan("a,BAD,b", commas)
	s := bufio.NewScanner(slow{strings.NewReader("slow reader\nworks too")})
	for s.Scan() {
		fmt.Println(s.Text(), len(s.Bytes()))
	}
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	s.Buffer(make([]byte, 0, 10), 50)
	fmt.Println(s.Scan(), s.Err(), errors.Is(s.Err(), bufio.ErrTooLong))
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("y", 70000)))
	fmt.Println(s.Scan(), s.Err(), bufio.MaxScanTokenSize)
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("y", 70000)))
	s.Buffer(nil, 1<<20)
	fmt.Println(s.Scan(), len(s.Text()), s.Scan(), s.Text() == "")
	s = bufio.NewScanner(io.MultiReader(strings.NewReader("before"), errReader{}))
	for s.Scan() {
		fmt.Println(s.Text())
	}
	fmt.Println(s.Err())
	fmt.Println(bufio.ErrNegativeAdvance, bufio.ErrAdvanceTooFar, bufio.ErrBadReadCount, bufio.ErrFinalToken)
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(d []byte, eof bool) (int, []byte, error) { return -1, nil, nil })
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(d []byte, eof bool) (int, []byte, error) { return 100, nil, nil })
	fmt.Println(s.Scan(), s.Err())
	func() {
		defer func() { fmt.Println(recover()) }()
		s := bufio.NewScanner(strings.NewReader("x"))
		s.Scan()
		s.Split(bufio.ScanWords)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		s := bufio.NewScanner(strings.NewReader("x"))
		s.Scan()
		s.Buffer(nil, 1)
	}()
	in := bufio.NewScanner(os.Stdin)
	lines, words := 0, 0
	for in.Scan() {
		lines++
		words += len(strings.Fields(in.Text()))
	}
	fmt.Println(lines, words)
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errors.New("connection lost") }
