// Readers and writers put together: tees, limits, pipes, counters, transformations.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
	"sync"
	"testing/iotest"
	"unicode"
)

type counter struct {
	n     int64
	calls int
}

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	c.calls++
	return len(p), nil
}

type mapped struct {
	r io.Reader
	f func(byte) byte
}

func (m mapped) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	for i := range p[:n] {
		p[i] = m.f(p[i])
	}
	return n, err
}

func upper(b byte) byte { return byte(unicode.ToUpper(rune(b))) }

type closer struct {
	io.Reader
	name string
	log  *[]string
}

func (c closer) Close() error {
	*c.log = append(*c.log, c.name)
	return nil
}

func main() {
	var copyOf bytes.Buffer
	var c counter
	var h hash.Hash = sha256.New()
	src := io.MultiReader(strings.NewReader("alpha "), strings.NewReader(""), bytes.NewReader([]byte("beta ")), io.LimitReader(strings.NewReader("gammadelta"), 5))
	n, err := io.Copy(io.MultiWriter(&c, h), io.TeeReader(mapped{src, upper}, &copyOf))
	fmt.Println(n, err, copyOf.String(), c, fmt.Sprintf("%x", h.Sum(nil)[:4]))

	pr, pw := io.Pipe()
	var wg sync.WaitGroup
	wg.Go(func() {
		zw := gzip.NewWriter(pw)
		for i := range 3 {
			fmt.Fprintf(zw, "record %d\n", i)
		}
		pw.CloseWithError(errors.Join(zw.Close(), errors.New("no more tape")))
	})
	zr, err := gzip.NewReader(pr)
	if err != nil {
		panic(err)
	}
	sc := bufio.NewScanner(zr)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	fmt.Println(sc.Err())
	wg.Wait()
	_, err = pw.Write([]byte("x"))
	fmt.Println(err)
	pr, pw = io.Pipe()
	pr.CloseWithError(errors.New("reader left"))
	_, err = pw.Write([]byte("x"))
	fmt.Println(err, pw.Close())
	_, err = pr.Read(make([]byte, 1))
	fmt.Println(err)

	for _, r := range []io.Reader{
		iotest.OneByteReader(strings.NewReader("abc")), iotest.HalfReader(strings.NewReader("abcd")), iotest.DataErrReader(strings.NewReader("abc")),
		iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("abc"))), iotest.ErrReader(errors.New("bad sector")), iotest.ErrReader(nil),
		io.LimitReader(strings.NewReader("abcdef"), -1), io.NopCloser(strings.NewReader("abc")), &io.LimitedReader{R: strings.NewReader("abc"), N: 2},
	} {
		buf := make([]byte, 4)
		for range 3 {
			n, err := r.Read(buf)
			fmt.Printf("%q %v; ", buf[:n], err)
		}
		_, wt := r.(io.WriterTo)
		fmt.Println(wt)
	}
	var log []string
	all := []io.ReadCloser{closer{strings.NewReader("1"), "one", &log}, closer{strings.NewReader("2"), "two", &log}}
	for _, rc := range all {
		io.Copy(io.Discard, rc)
		defer rc.Close()
	}
	func() {
		for _, rc := range all {
			defer rc.Close()
		}
	}()
	fmt.Println(log)

	tw := iotest.TruncateWriter(&copyOf, 3)
	n2, err := tw.Write([]byte("abcdef"))
	fmt.Println(n2, err, copyOf.String()[copyOf.Len()-3:])
	br := bufio.NewReaderSize(strings.NewReader("key: value\r\nnext\n\nlast"), 16)
	peek, err := br.Peek(3)
	fmt.Printf("%q %v %d\n", peek, err, br.Buffered())
	_, err = br.Peek(17)
	fmt.Println(err, br.UnreadByte())
	for {
		line, more, err := br.ReadLine()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%q %v; ", line, more)
	}
	br.Reset(strings.NewReader("héllo, wörld"))
	s, err := br.ReadString(',')
	d, derr := br.Discard(3)
	r, size, rerr := br.ReadRune()
	fmt.Printf("%q %v %d %v %q %d %v %v %v\n", s, err, d, derr, r, size, rerr, br.UnreadRune(), br.UnreadRune())
	long, err := bufio.NewReaderSize(strings.NewReader(strings.Repeat("x", 40)+"\n"), 16).ReadSlice('\n')
	fmt.Println(len(long), err)
	bw := bufio.NewWriterSize(iotest.TruncateWriter(io.Discard, 0), 16)
	fmt.Println(bw.Available(), bw.Size())
	bw.WriteByte('x')
	bw.WriteRune('é')
	fmt.Println(bw.Buffered(), bw.Flush())
}
