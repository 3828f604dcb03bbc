package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

type temp float64

type hex struct{ v int }

func (h *hex) Scan(st fmt.ScanState, verb rune) error {
	st.SkipSpace()
	tok, err := st.Token(false, func(r rune) bool { return strings.ContainsRune("0123456789abcdef", r) })
	if err != nil {
		return err
	}
	w, has := st.Width()
	fmt.Printf("[Scan %c %q %d %v] ", verb, tok, w, has)
	_, err = fmt.Sscanf(string(tok), "%x", &h.v)
	return err
}

func main() {
	var (
		i, j int
		s, t string
		f    float64
		b    bool
		u    uint8
		r    rune
		c    complex128
		by   []byte
		tm   temp
		i8   int8
	)
	n, err := fmt.Sscan("10 hello 2.5 true 200", &i, &s, &f, &b, &u)
	fmt.Println(n, err, i, s, f, b, u)
	n, err = fmt.Sscan("1\n2", &i, &j)
	fmt.Println(n, err, i, j)
	n, err = fmt.Sscan("1", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscan("x", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscan("", &i)
	fmt.Println(n, err, errors.Is(err, io.EOF))
	n, err = fmt.Sscan("300", &u)
	fmt.Println(n, err)
	n, err = fmt.Sscan("-129", &i8)
	fmt.Println(n, err)
	n, err = fmt.Sscan("0x1F 0b11 0o17 1_000", &i, &j, &u, &r)
	fmt.Println(n, err, i, j, u, r)
	n, err = fmt.Sscan("(1+2i) bytes 36.6", &c, &by, &tm)
	fmt.Println(n, err, c, string(by), tm)
	n, err = fmt.Sscan("5", i)
	fmt.Println(n, err)
	n, err = fmt.Sscanln("1 two", &i, &s)
	fmt.Println(n, err, i, s)
	n, err = fmt.Sscanln("1\ntwo", &i, &s)
	fmt.Println(n, err)
	n, err = fmt.Sscanln("1 two three", &i, &s)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("7-up:0x2a", "%d-%2s:%v", &i, &s, &j)
	fmt.Println(n, err, i, s, j)
	n, err = fmt.Sscanf("12345abc", "%3d%2d%s", &i, &j, &s)
	fmt.Println(n, err, i, j, s)
	n, err = fmt.Sscanf("ff 77 101 x", "%x %o %b %c", &i, &j, &u, &r)
	fmt.Println(n, err, i, j, u, string(r))
	n, err = fmt.Sscanf(`"quoted str" true 1.5e3`, "%q %t %g", &s, &b, &f)
	fmt.Println(n, err, s, b, f)
	n, err = fmt.Sscanf("5%", "%d%%", &i)
	fmt.Println(n, err, i)
	n, err = fmt.Sscanf("abc", "abd%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("1 2", "%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("1", "%d %d", &i, &j)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("z", "%d", &i)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("68656c6c6f world", "%x %s", &s, &t)
	fmt.Println(n, err, s, t)
	n, err = fmt.Sscanf("2024-03-15", "%d-%d-%d", &i, &j, &u)
	fmt.Println(n, err, i, j, u)
	var h hex
	n, err = fmt.Sscanf("  beef rest", "%v %s", &h, &s)
	fmt.Println(n, err, h.v, s)
	rd := strings.NewReader("1 2 3\n4 x 5\n")
	for {
		n, err := fmt.Fscan(rd, &i)
		if err != nil {
			fmt.Println("|", n, err)
			break
		}
		fmt.Print(i, " ")
	}
	rd = strings.NewReader("a 1\nb 2\n\nc 3")
	for {
		n, err := fmt.Fscanln(rd, &s, &i)
		fmt.Print(n, " ", err, " ", s, i, "; ")
		if err == io.EOF || n == 0 && err == nil {
			break
		}
	}
	fmt.Println()
	rd = strings.NewReader("k1=5\nk2=6\n")
	for range 3 {
		n, err := fmt.Fscanf(rd, "k%d=%d\n", &i, &j)
		fmt.Print(n, " ", err, " ", i, " ", j, "; ")
	}
	fmt.Println()
	in := bufio.NewReader(os.Stdin)
	var count, sum int
	fmt.Fscan(in, &count)
	for range count {
		var x int
		fmt.Fscan(in, &x)
		sum += x
	}
	fmt.Println("sum", sum)
	fmt.Fscanf(in, "\n%s %d\n", &s, &i)
	fmt.Println(s, i)
	line, err := in.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
}
