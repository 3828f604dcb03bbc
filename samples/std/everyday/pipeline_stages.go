// Typed pipelines: producers, stages with workers that keep the order, batches, back pressure, errors that stop it all.
package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

func generate[T any](ctx context.Context, seq iter.Seq[T]) <-chan T {
	out := make(chan T)
	go func() {
		defer close(out)
		for v := range seq {
			select {
			case out <- v:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

// stage runs workers; results come in the order of what they were made of.
func stage[A, B any](ctx context.Context, fail context.CancelCauseFunc, workers int, in <-chan A, f func(context.Context, A) (B, error)) <-chan B {
	type slot struct {
		v  A
		to chan B
	}
	slots, order, out := make(chan slot), make(chan chan B, workers), make(chan B)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for s := range slots {
				b, err := f(ctx, s.v)
				if err != nil {
					fail(fmt.Errorf("%v: %w", s.v, err))
					close(s.to)
					continue
				}
				s.to <- b
			}
		})
	}
	go func() {
		defer close(order)
		defer close(slots)
		for v := range in {
			s := slot{v, make(chan B, 1)}
			select {
			case order <- s.to:
			case <-ctx.Done():
				return
			}
			slots <- s
		}
	}()
	go func() {
		defer close(out)
		defer wg.Wait()
		for to := range order {
			b, ok := <-to
			if !ok {
				continue
			}
			select {
			case out <- b:
			case <-ctx.Done():
			}
		}
	}()
	return out
}

func batch[T any](in <-chan T, size int, wait <-chan time.Time) <-chan []T {
	out := make(chan []T)
	go func() {
		defer close(out)
		var cur []T
		flush := func() {
			if len(cur) > 0 {
				out <- cur
				cur = nil
			}
		}
		defer flush()
		for {
			select {
			case v, ok := <-in:
				if !ok {
					return
				}
				if cur = append(cur, v); len(cur) == size {
					flush()
				}
			case <-wait:
				flush()
			}
		}
	}()
	return out
}

func merge[T any](ins ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, in := range ins {
		wg.Go(func() {
			for v := range in {
				out <- v
			}
		})
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

func tee[T any](in <-chan T) (<-chan T, <-chan T) {
	a, b := make(chan T), make(chan T)
	go func() {
		defer close(a)
		defer close(b)
		for v := range in {
			x, y := a, b
			for range 2 {
				select {
				case x <- v:
					x = nil
				case y <- v:
					y = nil
				}
			}
		}
	}()
	return a, b
}

func collect[T any](in <-chan T) (out []T) {
	for v := range in {
		out = append(out, v)
	}
	return out
}

func main() {
	words := strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12")
	parse := func(_ context.Context, s string) (int, error) { return strconv.Atoi(s) }
	square := func(ctx context.Context, n int) (int, error) {
		select { // later ones are ready sooner
		case <-time.After(time.Duration(12-n%12) * time.Millisecond):
			return n * n, nil
		case <-ctx.Done():
			return 0, context.Cause(ctx)
		}
	}
	ctx, fail := context.WithCancelCause(context.Background())
	numbers := stage(ctx, fail, 3, generate(ctx, slices.Values(words)), parse)
	fmt.Println(collect(batch(stage(ctx, fail, 4, numbers, square), 5, nil)), context.Cause(ctx))
	fail(nil)

	ctx, fail = context.WithCancelCause(context.Background())
	bad := slices.Concat(words[:3], []string{"four"}, words[4:])
	got := collect(stage(ctx, fail, 2, stage(ctx, fail, 2, generate(ctx, slices.Values(bad)), parse), square))
	fmt.Println(len(got) < 12, context.Cause(ctx), errors.Is(context.Cause(ctx), strconv.ErrSyntax))

	ctx, fail = context.WithCancelCause(context.Background())
	endless := generate(ctx, func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	})
	fmt.Println(<-endless, <-endless)
	fail(errors.New("enough"))
	for range endless {
	}
	fmt.Println(context.Cause(ctx))

	a, b := tee(generate(context.Background(), slices.Values([]int{1, 2, 3})))
	evens := stage(context.Background(), func(error) {}, 1, b, func(_ context.Context, n int) (int, error) { return 10 * n, nil })
	all := collect(merge(a, evens))
	slices.Sort(all)
	fmt.Println(all)
	tick := make(chan time.Time)
	src := make(chan int)
	batches := batch(src, 3, tick)
	src <- 1
	src <- 2
	go func() { tick <- time.Time{} }()
	fmt.Println(<-batches)
	go func() {
		for i := range 4 {
			src <- i
		}
		close(src)
	}()
	fmt.Println(<-batches, <-batches, collect(batches))
}
