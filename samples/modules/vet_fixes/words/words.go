// Package words has mistakes that go vet can put right.
package words

import (
	"fmt"
	"net"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"time"
)

type text string

type count int

func (c count) String() string { return strconv.Itoa(int(c)) }

func assign(a, b, c int) (int, int, int) {
	a = a
	a = a // behind
	/* before */ b = b
	a, b = a, 1
	a, b, c = 1, b, c
	a, b, c = a, 2, c
	a, b, c = a, b, c
	if a = a; b > 1 {
		c = c
	}
	for a = a; a < b; b = b {
		a++
	}
	switch a = a; b {
	case 1: /* in */ c = c /* behind */
		b = b
	case 2: c = c
	}
	func() { a = a }()
	func() { /* in */ a = a /* out */ }()
	a++; b = b; c = c; /* d */ a = a // e
	select {
	default: a = a
	}
	if a > 0 {
		goto out
	}
out:
	a = a
	return a, b, c
}

func unreachable(n int) int {
	for {
		n++
		break
		n-- // gone
	}
	if n > 1 {
		return 1; n++
	}
	switch n {
	case 1:
		return 2
		// a comment
		fmt.Println(n,
			n)
	case 2: panic("x"); n = 3 /* four */
	}
	return n
	{
		n++
	}
	return 1
}

func inLiteral() {
	func() { return; /* a */ fmt.Println() /* b */ }()
}

func formats(s, t string) {
	fmt.Printf(s)
	fmt.Fprintf(os.Stderr, s+t)
	fmt.Println(fmt.Errorf((s)))
	fmt.Printf(
		s,
	)
}

func ints[T int | string, I int | int64, F int | float64](n int, c count, t T, i I, f F) {
	fmt.Println(string(n), text(n), string(c), string(i))
	fmt := 1
	_ = fmt
	_ = string(n + 1)
	_ = text(n)
	_ = T(t)
}

func signals() {
	c := make(chan os.Signal)
	signal.Notify(c, os.Interrupt)
	var d = make(  chan  os.Signal )
	signal.Notify(d)
}

func layouts(t time.Time) {
	fmt.Println(t.Format("2006-02-01"), t.Format("at 2006-02-01 <&>"))
	time.Parse(`x 2006-02-01`, "")
	const l = "2006-02-01"
	t.Format(l)
}

func dials(host string, port int) {
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, port))
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, 0x50))
	a := fmt.Sprintf("%s:%s",
		host, "http")
	net.Dial("tcp", a)
}

func literals() {
	fmt.Println(url.Error{"a", "b", nil}, &url.Error{
		"a",
		"b",
		nil,
	})
}
