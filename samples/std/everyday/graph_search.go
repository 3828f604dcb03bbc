// Ways through a city: breadth first, Dijkstra with container/heap, A*, topological order, components.
package main

import (
	"container/heap"
	"container/list"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"
)

type graph[K comparable] struct {
	edges map[K]map[K]int
	order []K
}

func (g *graph[K]) add(from, to K, cost int) {
	for _, k := range []K{from, to} {
		if _, ok := g.edges[k]; !ok {
			if g.edges == nil {
				g.edges = map[K]map[K]int{}
			}
			g.edges[k] = map[K]int{}
			g.order = append(g.order, k)
		}
	}
	g.edges[from][to] = cost
}

func (g *graph[K]) neighbours(k K) iter.Seq2[K, int] {
	return func(yield func(K, int) bool) {
		for _, n := range g.order {
			if c, ok := g.edges[k][n]; ok && !yield(n, c) {
				return
			}
		}
	}
}

type state[K comparable] struct {
	at    K
	cost  int
	guess int
	index int
}

type queue[K comparable] []*state[K]

func (q queue[K]) Len() int { return len(q) }
func (q queue[K]) Less(i, j int) bool {
	return q[i].cost+q[i].guess < q[j].cost+q[j].guess
}
func (q queue[K]) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}
func (q *queue[K]) Push(x any) {
	s := x.(*state[K])
	s.index = len(*q)
	*q = append(*q, s)
}
func (q *queue[K]) Pop() any {
	old := *q
	s := old[len(old)-1]
	*q = old[:len(old)-1]
	return s
}

var errNoWay = errors.New("no way")

func (g *graph[K]) shortest(from, to K, guess func(K) int) (path []K, cost, looked int, err error) {
	best := map[K]*state[K]{from: {at: from, guess: guess(from)}}
	came := map[K]K{}
	q := &queue[K]{best[from]}
	for q.Len() > 0 {
		s := heap.Pop(q).(*state[K])
		s.index = -1
		looked++
		if s.at == to {
			for k := to; ; k = came[k] {
				path = append(path, k)
				if k == from {
					slices.Reverse(path)
					return path, s.cost, looked, nil
				}
			}
		}
		for n, c := range g.neighbours(s.at) {
			t := best[n]
			switch total := s.cost + c; {
			case t == nil:
				t = &state[K]{at: n, cost: total, guess: guess(n)}
				best[n] = t
				heap.Push(q, t)
			case total < t.cost && t.index >= 0:
				t.cost = total
				heap.Fix(q, t.index)
			default:
				continue
			}
			came[n] = s.at
		}
	}
	return nil, 0, looked, fmt.Errorf("%v to %v: %w", from, to, errNoWay)
}

func (g *graph[K]) breadthFirst(from K) iter.Seq2[K, int] {
	return func(yield func(K, int) bool) {
		depth := map[K]int{from: 0}
		todo := list.New()
		todo.PushBack(from)
		for todo.Len() > 0 {
			k := todo.Remove(todo.Front()).(K)
			if !yield(k, depth[k]) {
				return
			}
			for n := range g.neighbours(k) {
				if _, seen := depth[n]; !seen {
					depth[n] = depth[k] + 1
					todo.PushBack(n)
				}
			}
		}
	}
}

func (g *graph[K]) topological() (order []K, cycle []K) {
	mark := map[K]int{}
	var stack []K
	var visit func(K) bool
	visit = func(k K) bool {
		switch mark[k] {
		case 1:
			cycle = append(slices.Clone(stack[slices.Index(stack, k):]), k)
			return false
		case 2:
			return true
		}
		mark[k] = 1
		stack = append(stack, k)
		for n := range g.neighbours(k) {
			if !visit(n) {
				return false
			}
		}
		stack = stack[:len(stack)-1]
		mark[k] = 2
		order = append(order, k)
		return true
	}
	for _, k := range g.order {
		if !visit(k) {
			return nil, cycle
		}
	}
	slices.Reverse(order)
	return order, nil
}

type point struct{ x, y int }

func main() {
	var city graph[string]
	for _, e := range strings.Fields("A-B:4 A-C:2 C-B:1 B-D:5 C-D:8 C-E:10 D-E:2 D-F:6 E-F:3 G-H:1") {
		var a, b string
		var c int
		fmt.Sscanf(strings.NewReplacer("-", " ", ":", " ").Replace(e), "%s %s %d", &a, &b, &c)
		city.add(a, b, c)
	}
	none := func(string) int { return 0 }
	fmt.Println(city.shortest("A", "F", none))
	fmt.Println(city.shortest("A", "G", none))
	for k, d := range city.breadthFirst("A") {
		fmt.Print(k, d, " ")
		if k == "E" {
			break
		}
	}
	fmt.Println()
	fmt.Println(city.topological())
	city.add("F", "C", 1)
	fmt.Println(city.topological())

	maze := []string{"..........", ".########.", ".#......#.", ".#.####.#.", "...#..#...", "####.##.##", ".........."}
	var grid graph[point]
	open := func(p point) bool {
		return p.y >= 0 && p.y < len(maze) && p.x >= 0 && p.x < len(maze[p.y]) && maze[p.y][p.x] == '.'
	}
	for y, row := range maze {
		for x := range row {
			for _, d := range []point{{1, 0}, {0, 1}, {-1, 0}, {0, -1}} {
				if a, b := (point{x, y}), (point{x + d.x, y + d.y}); open(a) && open(b) {
					grid.add(a, b, 1)
				}
			}
		}
	}
	goal := point{0, 6}
	manhattan := func(p point) int { return int(math.Abs(float64(p.x-goal.x)) + math.Abs(float64(p.y-goal.y))) }
	path, cost, looked, err := grid.shortest(point{4, 2}, goal, manhattan)
	_, cost2, looked2, _ := grid.shortest(point{4, 2}, goal, func(point) int { return 0 })
	fmt.Println(len(path), cost, err, cost == cost2, looked <= looked2)
	on := map[point]bool{}
	for _, p := range path {
		on[p] = true
	}
	for y, row := range maze {
		b := []byte(row)
		for x := range b {
			if on[point{x, y}] {
				b[x] = '*'
			}
		}
		fmt.Println(string(b))
	}
	reach := maps.Collect(grid.breadthFirst(point{4, 4}))
	fmt.Println(len(reach), reach)
}
