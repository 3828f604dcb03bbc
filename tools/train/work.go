// What programs compute: structs and methods, maps, text, sorting, closures, generics, allocation,
// contexts. Long enough for the compiled tier to see it.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

type vector struct{ x, y, z float64 }

func (v vector) plus(w vector) vector { return vector{v.x + w.x, v.y + w.y, v.z + w.z} }
func (v *vector) scale(f float64)     { v.x, v.y, v.z = v.x*f, v.y*f, v.z*f }
func (v vector) length() float64      { return math.Sqrt(v.x*v.x + v.y*v.y + v.z*v.z) }

type measured interface{ length() float64 }

type segment []vector

func (s segment) length() float64 {
	sum := 0.0
	for i := range s {
		sum += s[i].length()
	}
	return sum
}

func structs(n int) float64 {
	list := make([]vector, 100)
	things := []measured{vector{1, 2, 3}, &vector{3, 2, 1}, segment(list[:3])}
	total := 0.0
	for i := 0; i < n; i++ {
		v := &list[i%len(list)]
		*v = v.plus(vector{1, float64(i), 2})
		v.scale(0.5)
		total += things[i%3].length()
		switch t := things[i%3].(type) {
		case vector:
			total += t.x
		case segment:
			total += float64(len(t))
		}
	}
	return total
}

type item struct {
	key  int
	next *item
}

func allocate(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		var head *item
		for k := 0; k < 20; k++ {
			head = &item{k, head}
		}
		for p := head; p != nil; p = p.next {
			sum += p.key
		}
	}
	return sum
}

func numbers(n int) (sum uint64) {
	flags := make([]bool, n)
	grid := make([][]int, 50)
	for i := range grid {
		grid[i] = make([]int, 50)
	}
	data := make([]byte, n)
	var small [16]int32
	for i := 2; i < n; i++ {
		for k := 2 * i; k < n && !flags[i]; k += i {
			flags[k] = true
		}
		grid[i%50][i/50%50] += i
		data[i] = byte(i * 7)
		small[i&15] ^= int32(i) << 3
		sum = sum*31 + uint64(data[i]) ^ uint64(uint32(small[i&15]))
	}
	return sum
}

func gcd(a, b int) int {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

func divide(a, b int) (quotient int, err error) {
	if b == 0 {
		return 0, errors.New("division by zero")
	}
	return a / b, nil
}

func calls(n int) int {
	sum := 0
	for i := 1; i < n; i++ {
		sum += gcd(i, 360360)
		if q, err := divide(i, i%3); err == nil {
			sum += q
		}
		func() {
			defer func() { sum++ }()
			if i%100 == 0 {
				defer func() { recover() }()
				panic(i)
			}
		}()
	}
	return sum
}

type number interface{ ~int | ~float64 }

func reduce[T, R any](s []T, start R, f func(R, T) R) R {
	for _, v := range s {
		start = f(start, v)
	}
	return start
}

func largest[T number](s ...T) T {
	m := s[0]
	for _, v := range s[1:] {
		m = max(m, v)
	}
	return m
}

func functions(n int) int {
	counter := func() func() int {
		c := 0
		return func() int { c++; return c }
	}()
	sum := 0
	add := func(a, b int) int { return a + b }
	for i := 0; i < n; i++ {
		sum += reduce([]int{i, 2, 3}, 0, add) + largest(1, i, 3) + counter()
	}
	return sum
}

func collections(n int) int {
	ints, words := map[int]int{}, map[string][]int{}
	type key struct{ a, b int }
	pairs := map[key]bool{}
	for i := 0; i < n; i++ {
		ints[i*31%997] += i
		w := "word" + strconv.Itoa(i%300)
		words[w] = append(words[w], i)
		pairs[key{i % 10, i % 7}] = true
	}
	keys := make([]string, 0, len(words))
	for k := range words {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	slices.SortFunc(keys, func(a, b string) int { return strings.Compare(b, a) })
	sort.Slice(keys, func(i, j int) bool { return len(keys[i]) < len(keys[j]) })
	return len(ints) + len(keys) + len(pairs)
}

func text(n int) int {
	var b strings.Builder
	var buf bytes.Buffer
	for i := 0; i < n; i++ {
		fmt.Fprintf(&b, "%d: %s %5.2f %v %x\n", i, "line", float64(i)/3, []int{i}, i)
		buf.WriteString(strings.ToUpper("some words"))
		buf.WriteByte(' ')
	}
	count := 0
	for _, line := range strings.Split(b.String(), "\n") {
		for _, f := range strings.Fields(line) {
			if n, err := strconv.Atoi(f); err == nil {
				count += n
			}
		}
		for _, r := range line {
			if r == 'e' {
				count++
			}
		}
	}
	return count + buf.Len()
}

func encode(n int) int {
	type record struct {
		Name string         `json:"name"`
		Tags []string       `json:"tags,omitempty"`
		More map[string]int `json:"more"`
	}
	size := 0
	for i := 0; i < n; i++ {
		out, _ := json.Marshal(record{"x", []string{"a", "b"}, map[string]int{"n": i}})
		var in record
		if json.Unmarshal(out, &in) == nil {
			size += len(out) + in.More["n"]
		}
	}
	return size
}

func contexts(n int) int {
	type key struct{}
	sum := 0
	for i := 0; i < n; i++ {
		ctx, cancel := context.WithTimeout(context.WithValue(context.Background(), key{}, i), time.Minute)
		var wg sync.WaitGroup
		var mu sync.RWMutex
		for k := 0; k < 3; k++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				sub, stop := context.WithCancel(ctx)
				defer stop()
				mu.Lock()
				defer mu.Unlock()
				sum += sub.Value(key{}).(int)
			}()
		}
		wg.Wait()
		cancel()
	}
	return sum
}

func main() {
	fmt.Println(structs(100_000), allocate(10_000), numbers(200_000), calls(50_000))
	fmt.Println(functions(100_000), collections(50_000), text(5_000), encode(2_000), contexts(5_000))
}
