// Package log set up in different ways; a command that ends with log.Fatal.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"strings"
	"sync"
)

// A lineLimiter passes on the first lines only.
type lineLimiter struct {
	mu   sync.Mutex
	left int
	w    io.Writer
}

func (l *lineLimiter) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.left == 0 {
		return len(p), nil
	}
	l.left--
	return l.w.Write(p)
}

func helper(l *log.Logger) { l.Output(2, "from a helper") }

func main() {
	var buf bytes.Buffer
	show := func() {
		s := regexp.MustCompile(`\d{4}/\d\d/\d\d`).ReplaceAllString(buf.String(), "DATE")
		s = regexp.MustCompile(`\d\d:\d\d:\d\d`).ReplaceAllString(s, "TIME")
		s = regexp.MustCompile(`TIME\.\d{6}`).ReplaceAllString(s, "TIME.MICROS")
		s = regexp.MustCompile(`/\S*/logger_setup`).ReplaceAllString(s, "PATH/logger_setup")
		fmt.Print(s)
		buf.Reset()
	}
	l := log.New(&buf, "app: ", log.LstdFlags)
	l.Print("plain", 1, 2, "x", "y", nil)
	l.Println("with", "spaces")
	l.Printf("%05.1f\n", 3.14159)
	l.Print("")
	l.Print("two\nlines\n\n")
	show()
	for _, flags := range []int{0, log.Ldate, log.Ltime | log.Lmicroseconds, log.Lshortfile, log.Llongfile, log.Lmsgprefix | log.LstdFlags | log.LUTC, log.Lshortfile | log.Lmsgprefix} {
		l.SetFlags(flags)
		l.SetPrefix(fmt.Sprintf("[%d] ", flags))
		l.Println("hello")
		helper(l)
	}
	show()
	fmt.Println(l.Flags(), l.Prefix(), l.Writer() == &buf)
	l.SetFlags(0)
	for _, f := range []func(){
		func() { l.Panic("a", "b", 1) },
		func() { l.Panicf("%q", "x") },
		func() { l.Panicln("c", 2) },
	} {
		func() {
			defer func() { fmt.Printf("%T %[1]q\n", recover()) }()
			f()
		}()
	}
	show()
	l.SetOutput(&lineLimiter{left: 3, w: &buf})
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() { l.Print("same line") })
	}
	wg.Wait()
	show()
	l.SetOutput(io.Discard)
	l.Print("gone")
	log.SetOutput(os.Stdout)
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std ")
	log.Println("to stdout", log.Default().Prefix() == log.Prefix())
	log.Default().Output(1, "direct")
	fmt.Println(strings.TrimSpace(fmt.Sprint(log.Flags())))
	log.SetOutput(os.Stderr)
	defer fmt.Println("deferred functions do not run")
	log.Fatalf("cannot go on: %v", io.ErrUnexpectedEOF)
}
