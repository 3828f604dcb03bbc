// Conditions that say the same twice, or what is always so.
package main

import "fmt"

func f() bool { return true }

func main() {
	x, y := 1, 2
	const c = 3
	b := x == 1
	fmt.Println(
		x == 1 || x == 1,
		x == 1 && y == 2 && x == 1,
		x != 1 || x != 2,
		x == 1 && x == 2,
		x != c || c != x,
		x != 1 && x != 2,
		x == 1 || f() || x == 1,
		b && (b && x == y),
		f() || f(),
		b || !b,
		x == 1 || (x == 2 || x == 1),
	)
	if x != 1 || x != y {
		fmt.Println("y is no constant")
	}
}
