package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	r, w := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintf(w, "message %d\n", i)
		}
		w.Close()
	}()
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	fmt.Println(sc.Err())

	// One write may be consumed by several reads.
	r, w = io.Pipe()
	done := make(chan string)
	go func() {
		n, err := w.Write([]byte("0123456789"))
		done <- fmt.Sprint("wrote ", n, " ", err)
	}()
	buf := make([]byte, 4)
	for range 3 {
		n, err := r.Read(buf)
		fmt.Print(string(buf[:n]), " ", err, "; ")
	}
	fmt.Println(<-done)

	// Errors travel in both directions.
	go w.CloseWithError(errors.New("writer gave up"))
	_, err := r.Read(buf)
	fmt.Println(err)
	_, err = w.Write([]byte("x"))
	fmt.Println(err, err == io.ErrClosedPipe)
	r, w = io.Pipe()
	r.CloseWithError(errors.New("reader left"))
	n, err := w.Write([]byte("x"))
	fmt.Println(n, err)
	_, err = r.Read(buf)
	fmt.Println(err)
	r, w = io.Pipe()
	r.Close()
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	r, w = io.Pipe()
	go func() {
		n, err := w.Write([]byte("abcdef"))
		done <- fmt.Sprint(n, " ", err)
	}()
	io.ReadFull(r, buf[:2])
	r.Close()
	fmt.Println(<-done)

	// A pipeline of transformations, each in its own goroutine.
	upper := func(in io.Reader) io.Reader {
		r, w := io.Pipe()
		go func() {
			sc := bufio.NewScanner(in)
			for sc.Scan() {
				fmt.Fprintln(w, strings.ToUpper(sc.Text()))
			}
			w.CloseWithError(sc.Err())
		}()
		return r
	}
	number := func(in io.Reader) io.Reader {
		r, w := io.Pipe()
		go func() {
			defer w.Close()
			sc := bufio.NewScanner(in)
			for i := 1; sc.Scan(); i++ {
				fmt.Fprintf(w, "%2d %s\n", i, sc.Text())
			}
		}()
		return r
	}
	out, err := io.ReadAll(number(upper(strings.NewReader("first\nsecond\nthird\n"))))
	fmt.Print(string(out))
	fmt.Println(err)
}
