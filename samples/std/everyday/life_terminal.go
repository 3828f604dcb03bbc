// The game of life with workers for its rows, a sparse world without edges, and boxes around it.
package main

import (
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"
)

type cell struct{ x, y int }

type world map[cell]struct{}

func parse(s string) world {
	w := world{}
	for y, row := range strings.Split(strings.TrimSpace(s), "\n") {
		for x, c := range row {
			if c == '#' {
				w[cell{x, y}] = struct{}{}
			}
		}
	}
	return w
}

func (c cell) around() iter.Seq[cell] {
	return func(yield func(cell) bool) {
		for dy := -1; dy <= 1; dy++ {
			for dx := -1; dx <= 1; dx++ {
				if (dx != 0 || dy != 0) && !yield(cell{c.x + dx, c.y + dy}) {
					return
				}
			}
		}
	}
}

// next counts with some workers, each of which has its share of the cells.
func (w world) next(workers int) world {
	parts := make([]map[cell]int, workers)
	var wg sync.WaitGroup
	for i := range workers {
		parts[i] = map[cell]int{}
		wg.Go(func() {
			for c := range w {
				if (c.y%workers+workers)%workers == i {
					for n := range c.around() {
						parts[i][n]++
					}
				}
			}
		})
	}
	wg.Wait()
	sum := map[cell]int{}
	for _, p := range parts {
		for c, n := range p {
			sum[c] += n
		}
	}
	out := world{}
	for c, n := range sum {
		if _, alive := w[c]; n == 3 || n == 2 && alive {
			out[c] = struct{}{}
		}
	}
	return out
}

func (w world) bounds() (lo, hi cell) {
	first := true
	for c := range w {
		if first {
			lo, hi, first = c, c, false
		}
		lo = cell{min(lo.x, c.x), min(lo.y, c.y)}
		hi = cell{max(hi.x, c.x), max(hi.y, c.y)}
	}
	return
}

func (w world) draw() string {
	lo, hi := w.bounds()
	var sb strings.Builder
	edge := strings.Repeat("─", hi.x-lo.x+1)
	sb.WriteString("┌" + edge + "┐\n")
	for y := lo.y; y <= hi.y; y++ {
		sb.WriteString("│")
		for x := lo.x; x <= hi.x; x++ {
			if _, ok := w[cell{x, y}]; ok {
				sb.WriteRune('█')
			} else {
				sb.WriteRune(' ')
			}
		}
		sb.WriteString("│\n")
	}
	return sb.String() + "└" + edge + "┘"
}

func (w world) key() string {
	lo, _ := w.bounds()
	cells := make([]string, 0, len(w))
	for c := range w {
		cells = append(cells, fmt.Sprintf("%03d,%03d", c.x-lo.x, c.y-lo.y))
	}
	slices.Sort(cells)
	return strings.Join(cells, ";")
}

// period tells after how many steps a pattern comes again, and how far it has moved by then.
func period(w world, limit int) (n int, moved cell, ok bool) {
	seen := map[string]int{}
	at := map[int]cell{}
	for i := range limit {
		lo, _ := w.bounds()
		k := w.key()
		if j, again := seen[k]; again {
			return i - j, cell{lo.x - at[j].x, lo.y - at[j].y}, true
		}
		seen[k], at[i] = i, lo
		w = w.next(3)
	}
	return 0, cell{}, false
}

func main() {
	glider := parse(".#.\n..#\n###")
	for i, w := 0, glider; i < 3; i, w = i+1, w.next(2) {
		fmt.Println(w.draw())
	}
	for _, p := range []struct{ name, text string }{
		{"block", "##\n##"}, {"blinker", "###"}, {"glider", ".#.\n..#\n###"}, {"toad", ".###\n###."}, {"spaceship", ".####\n#...#\n....#\n#..#."}, {"r-pentomino", ".##\n##.\n.#."}, {"nothing", "."},
	} {
		n, moved, ok := period(parse(p.text), 60)
		fmt.Fprintf(os.Stdout, "%-12s %2d %+v %v\n", p.name, n, moved, ok)
	}
	w := parse(".##\n##.\n.#.")
	for range 100 {
		w = w.next(4)
	}
	lo, hi := w.bounds()
	fmt.Println(len(w), lo, hi)
}
