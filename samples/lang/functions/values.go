package main

import "fmt"

type Handler func(string) string

func (h Handler) Serve(s string) string { return "[" + h(s) + "]" }

type Server interface{ Serve(string) string }

type Middleware func(Handler) Handler

func chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func tag(name string) Middleware {
	return func(next Handler) Handler {
		return func(s string) string { return "<" + name + ">" + next(s) + "</" + name + ">" }
	}
}

func plain(s string) string { return s }

type Visitor struct {
	OnInt    func(int)
	OnString func(string)
}

func (v Visitor) Visit(xs ...any) {
	for _, x := range xs {
		switch x := x.(type) {
		case int:
			if v.OnInt != nil {
				v.OnInt(x)
			}
		case string:
			v.OnString(x)
		}
	}
}

type Y func(Y) func(int) int

func curry(f func(a, b, c int) int) func(int) func(int) func(int) int {
	return func(a int) func(int) func(int) int {
		return func(b int) func(int) int {
			return func(c int) int { return f(a, b, c) }
		}
	}
}

type State func(*machine) State
type machine struct {
	in  string
	pos int
	out []string
}

func letters(m *machine) State {
	start := m.pos
	for m.pos < len(m.in) && m.in[m.pos] >= 'a' {
		m.pos++
	}
	if m.pos > start {
		m.out = append(m.out, "word:"+m.in[start:m.pos])
	}
	if m.pos == len(m.in) {
		return nil
	}
	return digits
}

func digits(m *machine) State {
	start := m.pos
	for m.pos < len(m.in) && m.in[m.pos] < 'a' {
		m.pos++
	}
	m.out = append(m.out, "num:"+m.in[start:m.pos])
	return letters
}

var table = [...]func(float64, float64) float64{
	func(a, b float64) float64 { return a + b },
	func(a, b float64) float64 { return a - b },
	2: mul,
}

func mul(a, b float64) float64 { return a * b }

var recursive func(int) int

func init() {
	recursive = func(n int) int {
		if n == 0 {
			return 0
		}
		return n + recursive(n-1)
	}
}

func main() {
	var s Server = Handler(plain)
	fmt.Println(s.Serve("hi"))
	h := chain(plain, tag("b"), tag("i"))
	fmt.Println(h("text"), h.Serve("x"))
	ints, strs := 0, ""
	v := Visitor{OnString: func(s string) { strs += s }}
	v.Visit(1, "a", 2, "b")
	v.OnInt = func(i int) { ints += i }
	v.Visit(1, 2, "c", 3)
	fmt.Println(ints, strs)
	fact := func(y Y) func(int) int {
		return func(n int) int {
			if n < 2 {
				return 1
			}
			return n * y(y)(n-1)
		}
	}
	fmt.Println(fact(fact)(10))
	fmt.Println(curry(func(a, b, c int) int { return a*100 + b*10 + c })(1)(2)(3))
	m := &machine{in: "abc123de4"}
	for st := State(letters); st != nil; {
		st = st(m)
	}
	fmt.Println(m.out)
	for _, f := range table {
		fmt.Print(f(6, 3), " ")
	}
	fmt.Println(recursive(100))
	ch := make(chan func() int, 2)
	ch <- func() int { return 7 }
	fmt.Println((<-ch)())
	fs := map[string]func(...any) string{"sprint": fmt.Sprint, "sprintln": fmt.Sprintln}
	fmt.Printf("%q %q\n", fs["sprint"]("a", 1), fs["sprintln"]("a", 1))
	type pair struct{ f, g func(int) int }
	p := pair{func(i int) int { return i + 1 }, func(i int) int { return i * 2 }}
	p.f, p.g = p.g, p.f
	fmt.Println(p.f(10), p.g(10), (func() int { return p.f(p.g(1)) })())
	pf := &p.f
	*pf = func(int) int { return -1 }
	fmt.Println(p.f(0))
	var nf func(int) int
	defer func() { fmt.Println(recover()) }()
	nf(1)
}
