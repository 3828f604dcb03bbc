#!/usr/bin/env gosim

// Variables that functions and methods refer to are shared with them; each gets its value when its
// statement is reached.
import "fmt"

const step = 2

type Counter struct {
	name string
	n    int
}

func (c *Counter) Add() *Counter {
	c.n += step
	total += step
	seen[c.name]++
	grid[1][0] = total
	return c
}

func report(when string) {
	fmt.Println(when, total, len(seen), grid, first.name)
}

report("before:")

var total int
var seen = map[string]int{}
var grid [2][2]int
first, second := Counter{name: "a"}, &Counter{name: "b"}
report("declared:")

first.Add().Add()
second.Add()
report("added:")

// A function literal and an address see the same variable as the functions.
p := &total
func() { *p = 100 }()
report("through a pointer:")

total, err := fmt.Sscan("7", &total)
fmt.Println(total, err)
report("assigned by :=")

{
	total := "an inner one"
	_ = total
}
copied := grid
copied[0][0] = -1
unused := "is no mistake here"
first = Counter{"c", 0}
report("at the end:")

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

fmt.Printf("%+v %T\n", Pair[string, int]{"x", 1}, second)
