package main

import "fmt"

type Counter struct{ n int }

func (c Counter) Get() int       { return c.n }
func (c *Counter) Inc() *Counter { c.n++; return c }
func (c *Counter) Add(ks ...int) { // variadic method
	for _, k := range ks {
		c.n += k
	}
}

type Int int

func (i Int) Plus(j Int) Int { return i + j }
func (i *Int) Set(v int)     { *i = Int(v) }

type Func func(int) int

func (f Func) Twice(x int) int { return f(f(x)) }

type List []string

func (l List) Len() int       { return len(l) }
func (l *List) Push(s string) { *l = append(*l, s) }
func (l List) Each(f func(int, string)) {
	for i, s := range l {
		f(i, s)
	}
}

type Set map[string]bool

func (s Set) Add(k string) Set { s[k] = true; return s }

type Getter interface{ Get() int }

type Wrap struct {
	*Counter
	Getter2 Getter
}

type Nil struct{ v int }

func (n *Nil) Safe() string {
	if n == nil {
		return "nil receiver"
	}
	return fmt.Sprint("value ", n.v)
}

func main() {
	c := Counter{1}
	get := c.Get
	inc := c.Inc
	c.n = 10
	fmt.Println(get(), c.Get())
	inc()
	inc().Inc()
	fmt.Println(c.n, get())
	fmt.Println(Counter.Get(c), (*Counter).Get(&c), (*Counter).Inc(&c).n)
	f := (*Counter).Add
	f(&c, 1, 2, 3)
	f(&c)
	f(&c, []int{100}...)
	fmt.Println(c.n)
	fmt.Printf("%T %T %T %T\n", get, Counter.Get, f, (*Counter).Inc)

	var g Getter = c
	gm := g.Get
	g = &Counter{500}
	fmt.Println(gm(), g.Get(), Getter.Get(g))
	i := Int(5)
	i.Set(7)
	plus3 := Int(3).Plus
	fmt.Println(i, i.Plus(1), plus3(4), Int.Plus(1, 2), Int(2).Plus(Int(3)).Plus(4))
	fmt.Println(Func(func(x int) int { return x * x }).Twice(3))
	var l List
	l.Push("a")
	push := l.Push
	push("b")
	(&l).Push("c")
	l.Each(func(i int, s string) { fmt.Print(i, s, " ") })
	fmt.Println(l.Len(), l)
	s := Set{}
	fmt.Println(s.Add("x").Add("y"), len(s))
	w := Wrap{&c, c}
	w.Inc()
	w.Add(1)
	wi := w.Inc
	w.Counter = &Counter{}
	wi()
	fmt.Println(c.n, w.n, w.Getter2.Get(), w.Get())
	var n *Nil
	fmt.Println(n.Safe(), (&Nil{3}).Safe(), (*Nil).Safe(nil))
	sf := n.Safe
	fmt.Println(sf())
	table := map[string]func(Int, Int) Int{"plus": Int.Plus, "minus": func(a, b Int) Int { return a - b }}
	fmt.Println(table["plus"](3, 4), table["minus"](3, 4))
	arr := [2]Counter{}
	arr[1].Inc().Inc()
	sl := []Counter{{5}}
	sl[0].Inc()
	pm := map[string]*Counter{"k": {}}
	pm["k"].Inc()
	fmt.Println(arr, sl, pm["k"].n)
	defer func() {
		fmt.Println("recovered:", recover())
		defer func() { fmt.Println("recovered:", recover()) }()
		var ng Getter
		h := ng.Get
		fmt.Println(h())
	}()
	var nc *Counter
	bad := nc.Get
	fmt.Println(bad())
}
