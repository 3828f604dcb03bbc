// Formats and what they are given.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"time"
)

type S struct {
	a int
	b string
}

type Str string

func (s Str) String() string { return fmt.Sprintf("<%s>", string(s)) }

type Rec struct{ n int }

func (r Rec) String() string { return fmt.Sprintf("%v", r) }

type RecP struct{ n int }

func (r *RecP) Error() string { return fmt.Sprint("x", r) + fmt.Sprintf("%d", r) }

type F struct{}

func (F) Format(s fmt.State, verb rune) {}

type list []list

func logf(format string, args ...any) { log.Printf(format, args...) }

func logs(args ...any) { fmt.Println(args...) }

func deep(w int, format string, args ...any) error {
	logf(format, args...)
	return nil
}

func wrapErr(format string, args ...any) error { return fmt.Errorf(format, args...) }

func forgot(format string, args ...any) { fmt.Printf(format, args) }

func changed(format string, args ...any) {
	format = "x" + format
	fmt.Printf(format, args...)
}

func prefix(format string, args ...any) { fmt.Printf("x"+format, args...) }

var lit = func(format string, args ...any) { fmt.Printf(format, args...) }

func generic[T int | string, U any, V ~float64](t T, u U, v V) {
	fmt.Printf("%d", t)
	fmt.Printf("%d", u)
	fmt.Printf("%f %v", v, t)
	fmt.Printf("%s", v)
}

func verbs() {
	fmt.Printf("%d %s %v %q %x %t", 1, "a", 2, 'x', "b", true)
	fmt.Printf("%d\n", "a")
	fmt.Printf("\t\u00e9%s\x41%d", 1, 2)
	fmt.Printf(`raw %s`, 1)
	fmt.Printf("%"+"s", 1)
	const f = "%t"
	fmt.Printf(f, 1)
	fmt.Printf("%z", 1)
	fmt.Printf("%é", 1)
	fmt.Printf("%#s", "a")
	fmt.Printf("%+d %-5d % d %05d", 1, 2, 3, 4)
	fmt.Printf("%d %d", 1)
	fmt.Printf("%d", 1, 2)
	fmt.Printf("x", 1)
	fmt.Printf("x")
	fmt.Printf("100%")
	fmt.Printf("100%%")
	fmt.Printf("%d %%", 1, 2)
	fmt.Printf("%*d", 1, 2)
	fmt.Printf("%*d", "a", 2)
	fmt.Printf("%.*f", 2, 1.5)
	fmt.Printf("%[2]d %[1]s", "a", 1)
	fmt.Printf("%[3]d", 1, 2)
	fmt.Printf("%[0]d", 1)
	fmt.Printf("%[x]d", 1)
	fmt.Printf("%[1d", 1)
	fmt.Printf("%[1]*.[2]*[3]f", 1, 2, 3.5)
	fmt.Printf("%w", errors.New("x"))
	fmt.Errorf("%w %w", errors.New("x"), "y")
	_ = fmt.Errorf("%w", nil)
	fmt.Printf("%q", 1)
	fmt.Printf("%q %q", byte(1), rune(2))
	fmt.Printf("%c %U", 'x', 1.5)
}

func types(e error, r io.Reader, c chan int, p *int, a any) {
	fmt.Printf("%s %d", S{}, S{})
	fmt.Printf("%d", &S{})
	fmt.Printf("%s", []string{"a"})
	fmt.Printf("%d", []string{"a"})
	fmt.Printf("%s %x", []byte("a"), [2]byte{})
	fmt.Printf("%s", map[string]int{})
	fmt.Printf("%s", Str("x"))
	fmt.Printf("%d", Str("x"))
	fmt.Printf("%s %v", e, e)
	fmt.Printf("%d", e)
	fmt.Printf("%s", r)
	fmt.Printf("%d %p", c, c)
	fmt.Printf("%s", c)
	fmt.Printf("%p %d %s", p, p, p)
	fmt.Printf("%d", a)
	fmt.Printf("%s", nil)
	fmt.Printf("%d", F{})
	fmt.Printf("%d", list{})
	fmt.Printf("%s", time.Second)
	fmt.Printf("%d", time.Second)
	fmt.Printf("%f", time.Now())
	fmt.Printf("%s", types)
	fmt.Printf("%p", types)
	fmt.Printf("%v", types)
	fmt.Printf("%d", 1+2.5)
	fmt.Printf("%s", struct{ t time.Duration }{})
	fmt.Printf("%t", 1 == 2)
	fmt.Printf("%x", 1.5)
	fmt.Printf("%s", &[]string{})
	fmt.Printf("%s", []*S{})
	fmt.Printf("%e", complex(1, 2))
	fmt.Printf("%d", uintptr(1))
}

func wrappers(msg string, args []any) {
	logf("%d", "x")
	logs("%d", 1)
	deep(1, "%s", 2)
	wrapErr("%w", errors.New("x"))
	wrapErr("%d", "x")
	changed("%d", "x")
	prefix("%d", "x")
	lit("%d", "x")
	fmt.Printf(msg)
	fmt.Printf(msg, 1)
	logf(msg)
	log.Printf("%d", "x")
	log.New(os.Stderr, "", 0).Printf("%d", "x")
	fmt.Fprintf(os.Stderr, "%d", "x")
	fmt.Printf("%d %s", args...)
	fmt.Sprintf("%s", args...)
	_ = fmt.Appendf(nil, "%s", 1)
}

func prints() {
	fmt.Println("%d", 1)
	fmt.Println("100%")
	fmt.Println("50% off", "a%20b")
	fmt.Println("a%20b %s")
	fmt.Println("x\n")
	fmt.Print("x\n")
	fmt.Println(os.Stderr, "x")
	fmt.Fprintln(os.Stderr, "%v")
	fmt.Println(prints)
	log.Fatalln("x\n")
	fmt.Println()
	fmt.Sprint("%+v")
}

func main() {}
