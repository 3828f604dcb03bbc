// The JVM's AOT cache holds the classes that this program needs: it does a little of everything
// that programs do in their first moments.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type shape interface {
	area() float64
	fmt.Stringer
}

type rect struct {
	w, h float64
	tags []string
}

func (r rect) area() float64   { return r.w * r.h }
func (r *rect) grow(f float64) { r.w, r.h = r.w*f, r.h*f }
func (r rect) String() string  { return "rect " + strconv.Itoa(int(r.w)) }

type named struct {
	rect
	name string
}

type number interface{ ~int | ~float64 }

func sum[T number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T) { s.items = append(s.items, x) }

type notFound struct{ key string }

func (e notFound) Error() string { return e.key + " not found" }

func find(m map[string]int, key string) (int, error) {
	if v, ok := m[key]; ok {
		return v, nil
	}
	return 0, fmt.Errorf("find: %w", notFound{key})
}

func safely(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return nil
}

func values() {
	n := named{rect{2, 3, []string{"a"}}, "n"}
	n.grow(1.5)
	var s shape = n
	fmt.Println(s, s.area(), n.name, len(n.tags), sum(1, 2, 3), sum(0.5, 1))
	fmt.Printf("%v %+v %T %q %d %x %6.2f %t %s %c\n",
		n, n, s, "q", 42, 255, 3.14159, true, []byte("bytes"), '世')
	st := &stack[string]{}
	st.push("x")
	grid := [2][3]int{{1, 2, 3}, {4, 5, 6}}
	for i, row := range grid {
		for j := range row {
			grid[i][j] <<= 1
		}
	}
	ages := map[string]int{"ann": 31, "bob": 27}
	keys := make([]string, 0, len(ages))
	for k := range ages {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	delete(ages, "bob")
	fmt.Println(grid, keys, ages, st.items, len(ages))
	if _, err := find(ages, "carl"); err != nil {
		var nf notFound
		fmt.Println(err, errors.As(err, &nf), nf.key)
	}
	fmt.Println(safely(func() { var m map[string]int; m["x"] = 1 }))
	fmt.Println(safely(func() { _ = keys[len(keys)] }))
	switch v := any(n).(type) {
	case nil, int:
		fmt.Println("no")
	case fmt.Stringer:
		fmt.Println("stringer", v)
	}
	var b strings.Builder
	for i, w := range strings.Fields(" the quick  fox ") {
		fmt.Fprintf(&b, "%d:%s ", i, strings.ToUpper(w))
	}
	fmt.Fprintln(os.Stdout, strings.TrimSpace(b.String()), strings.Contains("seafood", "foo"))
}

func worker(ctx context.Context, jobs <-chan int, results chan<- int, wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		select {
		case j, ok := <-jobs:
			if !ok {
				return
			}
			results <- j * j
		case <-ctx.Done():
			return
		}
	}
}

func concurrency() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	ctx = context.WithValue(ctx, notFound{}, "value")
	jobs, results := make(chan int), make(chan int, 4)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go worker(ctx, jobs, results, &wg)
	}
	go func() {
		for i := range 10 {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	total := 0
	for r := range results {
		total += r
	}
	var mu sync.Mutex
	var once sync.Once
	var count atomic.Int64
	for range 4 {
		wg.Go(func() {
			once.Do(func() { count.Add(1) })
			mu.Lock()
			defer mu.Unlock()
			total++
		})
	}
	wg.Wait()
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	<-ticker.C
	select {
	case <-time.After(2 * time.Millisecond):
	case <-ctx.Done():
	}
	short, stop := context.WithTimeout(ctx, time.Millisecond)
	defer stop()
	<-short.Done()
	start := time.Now()
	time.Sleep(time.Millisecond)
	fmt.Println(total, count.Load(), ctx.Value(notFound{}), short.Err(), time.Since(start) > 0)
}

func main() {
	values()
	concurrency()
	fmt.Fprintln(os.Stderr, len(os.Args))
}
