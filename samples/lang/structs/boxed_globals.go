package main

import "fmt"

// A package variable in an interface is a copy, as any other value is.

type point struct{ x, y int }

var (
	origin point
	grid   [2]int
	nested struct{ a [2]point }
)

func show(args ...any) { fmt.Println(args...) }

func main() {
	defer show("deferred:", origin, grid, nested)
	var i any = origin
	list := []any{grid, nested.a, nested}
	m := map[any]string{origin: "before"}

	origin.x = 1
	grid[1] = 2
	nested.a[0].y = 3
	fmt.Println(i, list)
	fmt.Println(i == any(origin), m[origin] == "", m[point{}])

	origin = point{7, 8}
	fmt.Println(i, origin, i.(point).x)
}
