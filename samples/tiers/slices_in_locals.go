// Slices that compiled code keeps in locals: appending and cutting in loops, and what else sees them;
// indices out of range where elements are reached without the array's own check.
package main

import (
	"errors"
	"fmt"
	"strings"
)

func evens(n int) []int {
	var out []int
	for i := 0; i < n; i++ {
		if i%2 == 0 {
			out = append(out, i)
		}
	}
	return out
}

// The slice is passed on, compared and copied while it grows.
func passedOn(n int) (total int) {
	s := make([]int, 0, 4)
	var kept [][]int
	for i := 0; i < n; i++ {
		s = append(s, i, -i)
		total += sum(s)
		if i%5 == 0 {
			kept = append(kept, s)
		}
		if len(s) > 20 {
			s = s[2:10]
		}
	}
	for _, k := range kept {
		total = total*3 + len(k) + cap(k) + sum(k)
	}
	return total
}

func sum(s []int) (n int) {
	for _, x := range s {
		n += x
	}
	return n
}

// Two slices of one array see each other's appends.
func aliases() string {
	base := make([]byte, 0, 64)
	a := base
	b := base[:0:8]
	for i := 0; i < 12; i++ {
		a = append(a, byte('a'+i))
		if i < 10 {
			b = append(b, byte('A'+i))
		}
	}
	return fmt.Sprint(string(a), string(b), len(a), cap(a), len(b), cap(b), string(base[:12]))
}

// The new elements come from the slice itself.
func fromItself(n int) []int {
	s := []int{1, 1}
	for len(s) < n {
		s = append(s, s[len(s)-1]+s[len(s)-2])
	}
	return s
}

// A slot that holds a slice, then something else.
func reused(n int) (out string) {
	for i := 0; i < n; i++ {
		if i%2 == 0 {
			var s []int
			for j := 0; j < i; j++ {
				s = append(s, j)
			}
			out += fmt.Sprint(len(s))
		} else {
			var e error
			for j := 0; j < i; j++ {
				if e == nil && j == 2 {
					e = errors.New("two")
				}
			}
			out += fmt.Sprint(e)
		}
	}
	return out
}

// A stack, a queue and a window that moves.
func cuts(n int) string {
	var stack, queue []int
	window := make([]string, 3, 50)
	popped := 0
	for i := 0; i < n; i++ {
		stack = append(stack, i)
		queue = append(queue, i, i+1)
		if i%3 == 2 {
			popped += stack[len(stack)-1] - queue[0]
			stack = stack[:len(stack)-1]
			queue = queue[1:]
		}
		if i < 20 {
			window = window[1:]
			window = append(window, fmt.Sprint(i))
		}
		if i == 30 {
			window = window[:cap(window)]
		}
	}
	return fmt.Sprint(popped, len(stack), len(queue), queue[:2], len(window), window[:4], cap(window))
}

func nils(n int) (out string) {
	var s, empty []int
	empty = make([]int, 0)
	for i := 0; i < n; i++ {
		s = s[0:0]
		s = s[:len(s)]
		empty = empty[:0]
		out += fmt.Sprint(s == nil, empty == nil)
	}
	return out
}

func badCut(s []int, lo, hi int) (n int, err any) {
	defer func() { err = recover() }()
	for i := 0; i < 5; i++ {
		s = s[lo:hi]
		n += cap(s)
	}
	return n, nil
}

func kinds(n int) string {
	var (
		bools   []bool
		int8s   []int8
		uint8s  []uint8
		int16s  []int16
		uint16s []uint16
		int32s  []int32
		uint32s []uint32
		floats  []float32
		doubles []float64
		strs    []string
		anys    []any
		structs []struct{ a, b int }
		arrays  [][2]int
		maps    []map[string]int
	)
	for i := 0; i < n; i++ {
		bools = append(bools, i%3 == 0)
		int8s = append(int8s, int8(i*77))
		uint8s = append(uint8s, uint8(i*77), 255)
		int16s = append(int16s, int16(i*7777))
		uint16s = append(uint16s, uint16(i*7777))
		int32s = append(int32s, int32(i*777777777))
		uint32s = append(uint32s, uint32(i*777777777))
		floats = append(floats, float32(i)/3)
		doubles = append(doubles, float64(i)/3)
		strs = append(strs, strings.Repeat("x", i%4))
		anys = append(anys, i, "s", nil)
		structs = append(structs, struct{ a, b int }{i, -i})
		arrays = append(arrays, [2]int{i, i * i})
		maps = append(maps, map[string]int{"i": i})
	}
	sum := 0.0
	for i := range bools {
		if bools[i] {
			sum++
		}
		sum += float64(int8s[i]) + float64(uint8s[2*i]) + float64(int16s[i]) + float64(uint16s[i])
		sum += float64(int32s[i]) + float64(uint32s[i]) + float64(floats[i]) + doubles[i]
		sum += float64(len(strs[i]) + structs[i].b + arrays[i][1] + maps[i]["i"])
		structs[i].a++
	}
	return fmt.Sprint(sum, anys[3*n-3:], structs[n-1], len(uint8s), uint8s[1])
}

// What a panic leaves, and what a closure sees.
func failing(n int) (out []int, err any) {
	defer func() { err = recover() }()
	for i := 0; i < n; i++ {
		out = append(out, i)
		if i == 50 {
			out[i+1] = 1
		}
	}
	return out, nil
}

func captured(n int) int {
	var s []int
	last := func() int { return s[len(s)-1] }
	total := 0
	for i := 0; i < n; i++ {
		s = append(s, i*i)
		total += last()
	}
	return total
}

func index(s []int, from, to int) (n int, err any) {
	defer func() { err = recover() }()
	for i := from; i != to; i++ {
		n += s[i]
	}
	return n, nil
}

func assign(s []byte, at int) (err any) {
	defer func() { err = recover() }()
	for i := 0; i < 3; i++ {
		s[at+i] = byte(i)
	}
	return nil
}

func indices() {
	array := [...]int{100, 1, 2, 3, 4, 100}
	s := array[1:5]
	fmt.Println(index(s, 0, 4))
	fmt.Println(index(s, 0, 5))
	fmt.Println(index(s, -1, 2))
	fmt.Println(index(s, 1<<40, 1<<40+1))
	fmt.Println(index(s, -1<<63, 0))
	fmt.Println(index(nil, 0, 1))
	fmt.Println(index(s[4:], 0, 1))
	b := []byte("0123456789")[2:5:7]
	fmt.Println(assign(b, 0), assign(b, 1), assign(nil, 0), assign(b[:5], 3), b[:5])
}

func main() {
	for round := 0; round < 40; round++ {
		n := 10 + round
		evens(n * 10)
		passedOn(n)
		aliases()
		fromItself(n)
		reused(n / 4)
		cuts(n)
		nils(n)
		badCut(make([]int, 10), 1, 4)
		kinds(n)
		failing(n)
		captured(n)
		index([]int{1, 2, 3}, 0, 3)
		assign(make([]byte, 4), 0)
	}
	e := evens(1000)
	fmt.Println(len(e), cap(e), e[499])
	fmt.Println(passedOn(100))
	fmt.Println(aliases())
	fmt.Println(fromItself(20))
	fmt.Println(reused(9))
	fmt.Println(cuts(100))
	fmt.Println(nils(3))
	s := make([]int, 10, 20)
	fmt.Println(badCut(s, 1, 4))
	fmt.Println(badCut(s, 0, 12))
	fmt.Println(badCut(s, 0, 21))
	fmt.Println(badCut(s, -1, 3))
	fmt.Println(badCut(s, 4, 3))
	fmt.Println(badCut(nil, 0, 0))
	fmt.Println(badCut(nil, 0, 1))
	fmt.Println(kinds(300))
	out, err := failing(200)
	fmt.Println(len(out), err)
	fmt.Println(captured(100))
	indices()
	var total []int
	for i := 0; i < 100_000; i++ {
		total = append(total, i)
		if i%10_000 == 0 {
			fmt.Print(len(total), " ", cap(total) >= len(total), ";")
		}
	}
	fmt.Println(sum(total))
}
