// A panic in code that has been compiled, and one that is raised again while it is on its way.
package main

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) sum(depth int) int {
	if t == nil {
		return 0
	}
	return t.left.sum(depth+1) + t.right.sum(depth+1) + t.value
}

type visitor interface{ visit(t *tree) int }

type strict struct{ limit int }

func (s *strict) visit(t *tree) int {
	if t.value > s.limit {
		var m map[string]int
		m["too large"] = t.value
	}
	return t.value + visitAll(s, t.left)
}

func visitAll(v visitor, t *tree) int {
	if t == nil {
		return 0
	}
	return v.visit(t)
}

func build(n int) *tree {
	if n == 0 {
		return nil
	}
	return &tree{build(n - 1), build(n - 1), n}
}

func main() {
	t := build(12)
	total := 0
	for range 3 {
		total += t.sum(0)
	}
	for i := range 2000 {
		total += visitAll(&strict{12 + i}, t)
	}
	println(total)
	defer func() {
		r := recover()
		var broken *tree
		defer func() { panic(r) }()
		println(broken.value)
	}()
	check := func(limit int) { total += visitAll(&strict{limit}, t) }
	for i := 12; ; i-- {
		check(i)
	}
}
