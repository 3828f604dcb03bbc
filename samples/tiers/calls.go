// Calls of what is found at run time: methods of interface values, function values, closures.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type animal interface {
	legs() int
	feed(n int) (animal, error)
}

type dog struct{ food int }
type bird struct{ food int }
type snake string
type crab int
type worm struct{}
type fly []int

func (d *dog) legs() int  { return 4 }
func (b bird) legs() int  { return 2 }
func (s snake) legs() int { return len(s) - len(s) }
func (c crab) legs() int  { return int(c) }
func (worm) legs() int    { return 0 }
func (f fly) legs() int   { return len(f) }

func (d *dog) feed(n int) (animal, error)  { d.food += n; return d, nil }
func (b bird) feed(n int) (animal, error)  { b.food += n; return b, nil }
func (s snake) feed(n int) (animal, error) { return nil, fmt.Errorf("%s is full", s) }
func (c crab) feed(n int) (animal, error)  { return c + 1, nil }
func (w worm) feed(n int) (animal, error)  { return w, nil }
func (f fly) feed(n int) (animal, error)   { return f, nil }

type tame struct {
	animal
	name string
}

func apply(f func(int) int, n int) int { return f(n) }

func twice(n int) int { return 2 * n }

type counter struct{ n int }

func (c *counter) add(k int) int { c.n += k; return c.n }

func try(f func()) (r any) {
	defer func() { r = recover() }()
	f()
	return "nothing"
}

func main() {
	one := []animal{&dog{}}
	two := []animal{&dog{}, bird{}}
	all := []animal{&dog{}, bird{}, snake("cobra"), crab(10), worm{}, fly{1, 2, 3}, tame{&dog{}, "rex"}, &tame{bird{}, "tweety"}}
	for _, list := range [][]animal{one, two, all} {
		legs, full := 0, 0
		for i := range 8000 {
			a := list[i%len(list)]
			legs += a.legs()
			fed, err := a.feed(i % 3)
			if err != nil {
				full++
			} else if i%len(list) < 2 {
				list[i%len(list)] = fed
			}
		}
		fmt.Println(legs, full, list[0].(*dog).food)
	}
	fmt.Println(all[1], all[3], all[7].(*tame).name)

	base := 10
	closure := func(x int) int { base++; return x + base }
	var c counter
	fs := []func(int) int{twice, closure, c.add, func(x int) int { return -x }, (&counter{5}).add}
	for k := 1; k <= len(fs); k++ {
		total := 0
		for i := range 6000 {
			total += apply(fs[i%k], i) + fs[0](i)
		}
		fmt.Println(k, total, base, c.n)
	}
	expr := (*counter).add
	for range 3000 {
		expr(&c, 1)
	}
	fmt.Println(c.n)

	words := strings.Fields(strings.Repeat("the quick brown fox ", 400))
	sort.Slice(words, func(i, j int) bool { return words[i] < words[j] })
	fmt.Println(words[0], words[len(words)-1])

	var none animal
	var nobody *tame
	var nothing func(int) int
	fmt.Println(try(func() { none.legs() }))
	fmt.Println(try(func() { nobody.legs() }))
	fmt.Println(try(func() { apply(nothing, 1) }))
}
