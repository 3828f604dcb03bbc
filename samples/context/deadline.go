// A deadline travels down with the context: each step takes its share of the time, and the
// one that comes too late is told so.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

func step(ctx context.Context, name string, takes time.Duration) error {
	select {
	case <-time.After(takes):
		fmt.Println(name, "done")
		return nil
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", name, ctx.Err())
	}
}

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 400*time.Millisecond)
	defer cancel()
	_, hasDeadline := ctx.Deadline()
	fmt.Println("has a deadline:", hasDeadline)
	for _, s := range []struct {
		name  string
		takes time.Duration
	}{{"fetch", 2 * time.Millisecond}, {"parse", 2 * time.Millisecond}, {"index", time.Minute}, {"publish", 0}} {
		if err := step(ctx, s.name, s.takes); err != nil {
			fmt.Println(err)
			fmt.Println("because of the deadline:", errors.Is(err, context.DeadlineExceeded))
			break
		}
	}
	// A child cannot outlive its parent.
	child, cancelChild := context.WithTimeout(ctx, time.Hour)
	defer cancelChild()
	fmt.Println("child:", child.Err())
}
