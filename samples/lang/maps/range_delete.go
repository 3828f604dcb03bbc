package main

import "fmt"

type counter struct{ hits, misses int }

func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i * i
	}
	// Deleting during a range is fine: what is deleted and not yet reached does not appear.
	seen := 0
	for k := range m {
		seen++
		for j := k - k%10; j < k-k%10+10; j++ {
			if j != k {
				delete(m, j)
			}
		}
	}
	fmt.Println(seen, len(m))
	for k := range m {
		delete(m, k)
	}
	fmt.Println(len(m))
	// Every entry that is there all the time appears exactly once.
	for i := range 50 {
		m[i] = 0
	}
	for k := range m {
		m[k]++
		if k < 50 {
			m[k+1000] = 0
		}
	}
	once := true
	for i := range 50 {
		once = once && m[i] == 1
	}
	fmt.Println(once, len(m))
	total := 0
	for k, v := range m {
		if k >= 50 {
			continue
		}
		total += v
		if total == 30 {
			break
		}
	}
	fmt.Println(total)
	clear(m)
	m[1]++
	m[1] += 2
	m[2] -= 3
	m[3] |= 6
	m[4] <<= 2
	fmt.Println(m)
	v, ok := m[9]
	_, ok2 := m[1]
	fmt.Println(v, ok, ok2)
	if v, ok := m[3]; ok {
		fmt.Println("has", v)
	}
	pc := map[string]*counter{"a": {1, 2}}
	pc["a"].hits++
	pc["b"] = &counter{}
	pc["b"].misses -= 1
	fmt.Println(*pc["a"], *pc["b"], pc["c"] == nil)
	sc := map[string]counter{"a": {1, 2}}
	c := sc["a"]
	c.hits = 100
	fmt.Println(sc["a"].hits, sc["zzz"].misses)
	sc["a"] = c
	fmt.Println(sc)
	fm := map[string]func(int) int{"double": func(i int) int { return 2 * i }}
	fmt.Println(fm["double"](4))
	var nm map[string][]int
	fmt.Println(nm["x"], len(nm["x"]), nm == nil)
	delete(nm, "x")
	clear(nm)
	func() {
		defer func() { fmt.Println(recover()) }()
		nm["x"] = append(nm["x"], 1)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n2 map[int]int
		n2[0]++
	}()
	order := map[int]bool{}
	for range 200 {
		for k := range map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 5} {
			order[k] = true
			break
		}
	}
	fmt.Println("starts vary:", len(order) > 1)
	a := map[string]int{"x": 1}
	f := func(p map[string]int) { p["y"] = 2; p = nil; _ = p }
	f(a)
	fmt.Println(a)
}
