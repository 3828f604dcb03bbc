// The value of a range over a pointer to an array is a copy, as over the slice of it: what the
// body assigns to the array or to the value does not show in the other.
package main

import "fmt"

type inner struct{ n int }

type outer struct {
	in   inner
	list [2]int
}

var a = [2]outer{{inner{1}, [2]int{1, 1}}, {inner{2}, [2]int{2, 2}}}

func main() {
	b := [2]outer{{inner{10}, [2]int{10, 10}}, {inner{20}, [2]int{20, 20}}}
	for i, e := range &a {
		a = b
		fmt.Println(i, e)
	}
	p := &b
	for i, e := range p {
		e.in.n = -1
		e.list[0] = -1
		p[i].list[1]++
		fmt.Println(i, e, b[i])
	}
	grid := [2][2]int{{1, 2}, {3, 4}}
	for i, row := range &grid {
		grid[1] = [2]int{5, 6}
		row[0] = 9
		fmt.Println(i, row, grid)
	}
}
