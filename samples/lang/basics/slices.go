package main

import (
	"fmt"
	"sort"
)

func sum(xs ...int) (total int) {
	for _, x := range xs {
		total += x
	}
	return
}

func main() {
	var s []int
	fmt.Println(s == nil, len(s), cap(s), s)
	for i := 0; i < 6; i++ {
		s = append(s, i*i)
	}
	fmt.Println(s, len(s), s[1:3], s[:2], s[4:], s[len(s)-1])
	a := [5]int{1, 2, 3, 4, 5}
	t := a[1:4]
	t[0] = 20
	fmt.Println(a, t, len(t), cap(t))
	t = append(t, 50)
	fmt.Println(a, t)
	t = append(t, 60)
	t[0] = 99
	fmt.Println(a, t)
	n := copy(s, []int{7, 7})
	fmt.Println(n, s)
	grid := make([][]rune, 3)
	for i := range grid {
		grid[i] = make([]rune, 4)
		for j := range grid[i] {
			grid[i][j] = rune('a' + i*4 + j)
		}
	}
	for _, row := range grid {
		fmt.Println(string(row))
	}
	fmt.Println(sum(), sum(1), sum(1, 2, 3), sum(s...))
	s = append(s[:2], s[3:]...)
	fmt.Println(s)
	s = append([]int{-1}, s...)
	fmt.Println(s)
	words := []string{"pear", "fig", "apple"}
	sort.Strings(words)
	sort.Slice(s, func(i, j int) bool { return s[i] > s[j] })
	fmt.Println(words, s)
	stack := []string{}
	for _, w := range []string{"a", "b", "c"} {
		stack = append(stack, w)
	}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		fmt.Print(top)
	}
	fmt.Println()
	sieve := make([]bool, 60)
	for i := 2; i < len(sieve); i++ {
		if !sieve[i] {
			fmt.Print(i, " ")
			for j := i * i; j < len(sieve); j += i {
				sieve[j] = true
			}
		}
	}
	fmt.Println()
	fmt.Println([]string{2: "c", 0: "a"}, [...]int{9: 1}, len([]byte("héé")))
}
