package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Print puts a blank between operands when neither is a string; Println always.
func main() {
	fmt.Print(1, 2, "a", "b", 3, 'c', 4.5, true, nil, nil, "\n")
	fmt.Print("x", 1, 2, "y", []int{1}, []int{2}, "\n")
	fmt.Print()
	fmt.Println()
	fmt.Println("a", 1, "b", 2.0, 'x', nil, true)
	fmt.Println("")
	n, err := fmt.Println("héllo")
	fmt.Println(n, err)
	n, err = fmt.Print("ab", 1, 2)
	fmt.Println("", n, err)
	n, err = fmt.Printf("%s-%d\n", "é", 10)
	fmt.Println(n, err)
	s := fmt.Sprint("a", 1, 2, "b", errors.New("e"), errors.New("f"))
	fmt.Printf("%q %q %q\n", s, fmt.Sprintln("a", 1), fmt.Sprint())
	var buf bytes.Buffer
	n, err = fmt.Fprintf(&buf, "%04d", 42)
	fmt.Fprintln(&buf, "|", n, err)
	fmt.Fprint(&buf, "end", 1, 2)
	fmt.Println(buf.String())
	var sb strings.Builder
	fmt.Fprint(&sb, 1, "x", 2)
	fmt.Println(sb.String())
	fmt.Fprintln(os.Stdout, "to stdout", 1)
	b := fmt.Append([]byte("pre-"), 1, "a", 2, 3)
	b = fmt.Appendf(b, "[%5.1f]", 2.25)
	b = fmt.Appendln(b, "x", 'y')
	fmt.Printf("%q\n", b)
	e := fmt.Errorf("wrap %d: %w", 1, os.ErrNotExist)
	fmt.Println(e, errors.Is(e, os.ErrNotExist), errors.Unwrap(e) == os.ErrNotExist)
	e2 := fmt.Errorf("two %w and %w", e, os.ErrExist)
	fmt.Println(e2, errors.Is(e2, os.ErrExist), errors.Is(e2, os.ErrNotExist), errors.Unwrap(e2))
	e3 := fmt.Errorf("no wrap %v", e)
	fmt.Println(e3, errors.Is(e3, os.ErrNotExist))
	fmt.Printf("%T %T %T\n", e, e2, e3)
	fmt.Println(int8(-5), uint64(18446744073709551615), 1e6, 1e20, 1e21, 123456789.0, 0.000001, 0.0000001, float32(0.1), float32(1)/3, 1.0/3)
	fmt.Println(1+2i, complex64(1.5-0.5i), -0.0, 100000.0, 3.0, 2.50)
	fmt.Println([]byte("hi"), [2]bool{true}, []string{"a b", "c"}, map[int]bool{1: true}, struct {
		a int
		b string
	}{1, "x"}, &struct{ X int }{5})
}
