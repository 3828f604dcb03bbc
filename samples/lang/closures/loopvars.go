package main

import "fmt"

// Every iteration has its own copy of the variables that the for statement declares.
func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for i := range 3 {
		fs = append(fs, func() int { return i * 10 })
	}
	for i, s := range []string{"a", "bb"} {
		fs = append(fs, func() int { return i + len(s)*100 })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()

	// The copy for the next iteration is taken before the post statement.
	var ps []*int
	for i := 0; i < 6; i++ {
		i++
		ps = append(ps, &i)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var first *int
	for i := 0; i < 3; i++ {
		if first == nil {
			first = &i
		}
		*first += 10
		fmt.Print(i, " ")
	}
	fmt.Println(*first)

	// A closure made in the condition or the post statement sees that iteration's copy.
	var conds []func() int
	for i := 0; func() bool { conds = append(conds, func() int { return i }); return i < 2 }(); i++ {
	}
	for _, f := range conds {
		fmt.Print(f(), " ")
	}
	fmt.Println()

	// A variable declared outside is shared.
	var shared []func() int
	var j int
	for j = 0; j < 3; j++ {
		shared = append(shared, func() int { return j })
	}
	for _, f := range shared {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var a, b int
	pairs := []func() int{}
	for a, b = range []int{5, 6} {
		pairs = append(pairs, func() int { return a*10 + b })
	}
	fmt.Println(pairs[0](), pairs[1]())

	var incs []func() int
	for i, k := 0, 100; i < 3; i, k = i+1, k-1 {
		if i == 1 {
			continue
		}
		incs = append(incs, func() int { i++; k++; return i*1000 + k })
	}
	for _, f := range incs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	for i := 0; i < 3; i++ {
		defer func() { fmt.Println("deferred", i) }()
	}
	m := map[string]func() string{}
	for k, v := range map[string]int{"x": 1, "y": 2} {
		m[k] = func() string { return fmt.Sprint(k, v) }
	}
	fmt.Println(m["x"](), m["y"]())
outer:
	for i := range 3 {
		for j := range 3 {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			defer func() { fmt.Print(i, j, ";") }()
		}
	}
	i := 5
	for i := i; i < 7; i++ {
		i := i * 2
		fmt.Print(i, " ")
	}
	fmt.Println(i)
}
