package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

func main() {
	log.SetOutput(os.Stdout)
	log.SetFlags(0)
	log.Println("plain", 1, true)
	log.Print("a", 1, 2, "b")
	log.Printf("%05d\n", 42)
	log.Print("newline is added once\n")
	log.Print()
	log.SetPrefix("[app] ")
	log.Println("with prefix")
	log.SetFlags(log.Lmsgprefix)
	log.Println("message prefix")
	fmt.Println(log.Flags(), log.Prefix(), log.Writer() == os.Stdout, log.Default().Prefix())
	fmt.Println(log.Ldate, log.Ltime, log.Lmicroseconds, log.Llongfile, log.Lshortfile, log.LUTC, log.Lmsgprefix, log.LstdFlags)
	log.SetFlags(log.Lshortfile)
	log.Println("short file")
	log.SetFlags(log.Lshortfile | log.Lmsgprefix)
	log.Println("short file, prefix before the message")

	var buf bytes.Buffer
	l := log.New(&buf, "logger: ", log.LstdFlags|log.LUTC|log.Lmicroseconds)
	l.Println("dated")
	line := buf.String()
	fmt.Println(len(line) == len("logger: 2009/01/23 01:23:23.123123 dated\n"), strings.HasPrefix(line, "logger: 2"), strings.HasSuffix(line, " dated\n"), strings.Count(line, ":"))
	buf.Reset()
	l.SetFlags(log.Lshortfile)
	l.SetPrefix("")
	l.Output(1, "output one")
	func() { l.Output(2, "output two") }()
	l.SetOutput(io.MultiWriter(&buf, os.Stdout))
	l.Printf("to two places %q", "x")
	fmt.Print(buf.String())
	fmt.Println(l.Flags(), l.Prefix() == "", l.Writer() != nil)
	l.SetOutput(io.Discard)
	l.Println("unseen")
	func() {
		defer func() { fmt.Printf("recovered %q\n", recover()) }()
		l.Panicf("panic %d", 1)
	}()
	func() {
		defer func() { fmt.Printf("recovered %q\n", recover()) }()
		l.Panicln("panic", "line")
	}()
	func() {
		defer func() { fmt.Printf("recovered %q\n", recover()) }()
		l.Panic("a", "b", 1, 2)
	}()
	err := log.New(failing{}, "", 0).Output(1, "x")
	fmt.Println(err)
	log.SetFlags(0)
	log.SetPrefix("fatal: ")
	defer fmt.Println("not printed")
	log.Fatalln("the", "end")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("cannot write") }
