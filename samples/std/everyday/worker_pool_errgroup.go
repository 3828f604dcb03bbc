// Downloads (of a map) by workers of an errgroup with a limit; the first error cancels the others.
package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

var errGone = errors.New("gone")

type store map[string]string

func (s store) get(ctx context.Context, key string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", context.Cause(ctx)
	}
	v, ok := s[key]
	if !ok {
		return "", fmt.Errorf("get %q: %w", key, errGone)
	}
	return v, nil
}

func fetchAll(ctx context.Context, s store, keys []string, limit int) (map[string]string, int64, error) {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(limit)
	var mu sync.Mutex
	var now, most atomic.Int64
	out := make(map[string]string)
	for _, k := range keys {
		g.Go(func() error {
			n := now.Add(1)
			defer now.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			v, err := s.get(ctx, k)
			if err != nil {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			out[k] = strings.ToUpper(v)
			return nil
		})
	}
	err := g.Wait()
	return out, most.Load(), err
}

func main() {
	s := store{}
	var keys []string
	for i := range 50 {
		k := fmt.Sprintf("k%02d", i)
		s[k] = fmt.Sprintf("value %d", i*i)
		keys = append(keys, k)
	}
	got, most, err := fetchAll(context.Background(), s, keys, 3)
	fmt.Println(len(got), most <= 3, err, got["k07"], got["k49"])

	_, _, err = fetchAll(context.Background(), s, append(slices.Clone(keys), "nope"), 5)
	fmt.Println(err, errors.Is(err, errGone))

	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("shut down"))
	got, _, err = fetchAll(ctx, s, keys, 5)
	fmt.Println(len(got), err)

	var g errgroup.Group
	g.SetLimit(1)
	hold := make(chan struct{})
	fmt.Println(g.TryGo(func() error { <-hold; return nil }), g.TryGo(func() error { return nil }))
	close(hold)
	fmt.Println(g.Wait())
}
