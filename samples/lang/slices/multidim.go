package main

import "fmt"

type Matrix [][]float64

func New(r, c int) Matrix {
	m := make(Matrix, r)
	for i := range m {
		m[i] = make([]float64, c)
	}
	return m
}

func (m Matrix) Mul(n Matrix) Matrix {
	out := New(len(m), len(n[0]))
	for i := range m {
		for j := range n[0] {
			for k := range n {
				out[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return out
}

type Cell struct {
	alive bool
	n     int
}

func life(g [][]Cell) [][]Cell {
	h, w := len(g), len(g[0])
	next := make([][]Cell, h)
	for y := range g {
		next[y] = make([]Cell, w)
		for x := range g[y] {
			c := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if (dx != 0 || dy != 0) && g[(y+dy+h)%h][(x+dx+w)%w].alive {
						c++
					}
				}
			}
			next[y][x] = Cell{c == 3 || c == 2 && g[y][x].alive, c}
		}
	}
	return next
}

func permutations(s []int, f func([]int)) {
	var rec func(k int)
	rec = func(k int) {
		if k == len(s) {
			f(s)
			return
		}
		for i := k; i < len(s); i++ {
			s[k], s[i] = s[i], s[k]
			rec(k + 1)
			s[k], s[i] = s[i], s[k]
		}
	}
	rec(0)
}

func main() {
	a := Matrix{{1, 2}, {3, 4}, {5, 6}}
	b := Matrix{{1, 0, 2}, {0, 1, 3}}
	fmt.Println(a.Mul(b), b.Mul(a))
	tri := make([][]int, 6)
	for i := range tri {
		tri[i] = make([]int, i+1)
		tri[i][0], tri[i][i] = 1, 1
		for j := 1; j < i; j++ {
			tri[i][j] = tri[i-1][j-1] + tri[i-1][j]
		}
	}
	fmt.Println(tri)
	g := make([][]Cell, 6)
	for i := range g {
		g[i] = make([]Cell, 8)
	}
	for _, p := range [][2]int{{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}} {
		g[p[0]][p[1]].alive = true
	}
	for range 9 {
		g = life(g)
	}
	for _, row := range g {
		for _, c := range row {
			if c.alive {
				fmt.Print("#")
			} else {
				fmt.Print(c.n)
			}
		}
		fmt.Println()
	}
	permutations([]int{1, 2, 3}, func(p []int) { fmt.Print(p) })
	fmt.Println()
	sp := [][]string{}
	for _, w := range []string{"a", "b", "c"} {
		sp = append(sp, nil)
		sp[len(sp)-1] = append(sp[len(sp)-1], w, w+w)
	}
	sp[1] = sp[0]
	sp[0][0] = "shared"
	fmt.Println(sp, len(sp[1]))
	cube := [2][2][2]int{}
	cube[1][0][1] = 5
	face := cube[1]
	face[0][1]++
	fmt.Println(cube, face, cube[1][0][1:])
	structs := []struct {
		N    int
		Tags []string
	}{{1, nil}, {2, []string{"x"}}}
	structs[0].N += 5
	structs[1].Tags[0] += "y"
	pt := &structs[0]
	pt.Tags = append(pt.Tags, "via pointer")
	fmt.Println(structs)
}
