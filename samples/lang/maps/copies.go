// What is stored in a map is a copy, whatever it came from; so is what is read.
package main

import "fmt"

type S struct {
	n int
	a [2]int
}

func (s *S) inc() { s.n++ }

func ret(p *S) S { return *p }

func main() {
	m := map[string]S{}
	s := S{n: 1}
	m["variable"] = s
	p := &s
	m["pointed to"] = *p
	list := []S{s}
	m["element"] = list[0]
	arr := [1]S{s}
	m["of an array"] = arr[0]
	outer := struct{ in S }{s}
	m["field"] = outer.in
	m["result"] = ret(p)
	var any interface{} = s
	m["asserted"] = any.(S)
	other := map[int]S{1: s}
	m["entry"] = other[1]
	var ok bool
	if m["comma ok"], ok = other[1]; !ok {
		fmt.Println("missing")
	}
	m["one"], m["two"] = s, list[0]
	for _, m["range"] = range list {
	}
	ch := make(chan S, 1)
	ch <- s
	m["received"] = <-ch

	s.inc()
	s.a[0] = 7
	list[0].inc()
	arr[0].inc()
	outer.in.inc()
	fmt.Println(m)

	v := m["variable"]
	v.inc()
	for _, e := range m {
		e.inc()
		e.a[1] = 9
	}
	fmt.Println(v, m["variable"], m["entry"])

	arrays := map[string][2]int{}
	x := [2]int{1, 2}
	q := &x
	arrays["variable"] = x
	arrays["pointed to"] = *q
	arrays["field"] = s.a
	x[0], s.a[1] = 8, 8
	for _, e := range arrays {
		e[0] = 100
	}
	fmt.Println(arrays)

	nested := map[string]map[int]S{"in": {}}
	nested["in"][1] = s
	s.inc()
	keys := map[S]string{}
	keys[s] = "first"
	s.inc()
	keys[s] = "second"
	fmt.Println(nested, len(keys), keys)
}
