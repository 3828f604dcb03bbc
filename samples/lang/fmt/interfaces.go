package main

// vet: complains on purpose

import (
	"errors"
	"fmt"
)

type S struct{ n int }

func (s S) String() string { return fmt.Sprintf("S#%d", s.n) }

type P struct{ n int }

func (p *P) String() string {
	if p == nil {
		return "nil P"
	}
	return fmt.Sprintf("P#%d", p.n)
}

type E struct{}

func (E) Error() string  { return "error wins" }
func (E) String() string { return "string loses" }

type G struct{ a int }

func (g G) GoString() string { return "G!" }

type F struct{ v int }

func (f F) Format(s fmt.State, verb rune) {
	w, hasW := s.Width()
	p, hasP := s.Precision()
	fmt.Fprintf(s, "F(%c", verb)
	if hasW {
		fmt.Fprintf(s, " w=%d", w)
	}
	if hasP {
		fmt.Fprintf(s, " p=%d", p)
	}
	for _, c := range "+-# 0" {
		if s.Flag(int(c)) {
			fmt.Fprintf(s, " %q", c)
		}
	}
	fmt.Fprintf(s, " %s)", fmt.FormatString(s, verb))
}

type Bad struct{}

func (Bad) String() string { panic("inside String") }

type BadErr struct{}

func (BadErr) Error() string { panic(errors.New("inside Error")) }

type NilDeref struct{ x int }

func (n *NilDeref) String() string { return fmt.Sprint(n.x) }

type Loud string

func (l Loud) String() string { return "LOUD " + string(l) }

func main() {
	s := S{1}
	fmt.Println(s, &s, []S{{2}}, []*S{}, map[string]S{"k": {3}}, struct{ S S }{s}, [1]S{s})
	fmt.Printf("%v %s %q %x %d %+v %#v %T %5v|%-8s|\n", s, s, s, s, s, s, s, s, s, s)
	p := P{4}
	fmt.Println(p, &p, (*P)(nil))
	fmt.Printf("%v %v %s %d\n", p, &p, &p, p)
	fmt.Println(E{}, []E{{}})
	fmt.Printf("%v %s %q %d %x\n", E{}, E{}, E{}, E{}, E{})
	fmt.Printf("%v %+v %#v %#v %s\n", G{1}, G{1}, G{1}, []G{{2}}, G{3})
	f := F{1}
	fmt.Printf("%v|%d|%+v|%#v|%10.3s|%-05x|% q|%T\n", f, f, f, f, f, f, f, f)
	fmt.Println(f, []F{f})
	fmt.Println(Bad{}, BadErr{})
	fmt.Printf("%s %d %v\n", Bad{}, Bad{}, BadErr{})
	var nd *NilDeref
	fmt.Println(nd)
	fmt.Printf("%s %v\n", nd, nd)
	fmt.Println(Loud("x"), []Loud{"y"}, map[Loud]Loud{"a": "b"})
	fmt.Printf("%v %s %q %x %d %#v\n", Loud("q"), Loud("q"), Loud("q"), Loud("q"), Loud("q"), Loud("q"))
	var st fmt.Stringer = s
	var err error = E{}
	fmt.Println(st, err)
	type hidden struct {
		s S
		e error
		i any
	}
	fmt.Printf("%v %+v\n", hidden{s: S{9}, e: E{}, i: S{8}}, hidden{i: 5})
	var a, b fmt.Stringer
	fmt.Println(a, b == nil, a == b)
	fmt.Printf("%v %s %d\n", a, a, a)
}
