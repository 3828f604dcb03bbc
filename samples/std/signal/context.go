// Contexts that a signal ends.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

type key struct{}

func self() *os.Process {
	p, err := os.FindProcess(os.Getpid())
	if err != nil {
		panic(err)
	}
	return p
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	fmt.Printf("%T\n", ctx)
	inner, stopInner := signal.NotifyContext(context.WithValue(ctx, key{}, 1), syscall.SIGHUP)
	fmt.Println(inner, inner.Value(key{}))
	stopInner()
	fmt.Println(inner.Err(), context.Cause(inner), ctx.Err())

	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			<-ctx.Done()
		})
	}
	fmt.Println(self().Signal(os.Interrupt))
	wg.Wait()
	cause := context.Cause(ctx)
	fmt.Println(ctx.Err(), cause, errors.Is(cause, context.Canceled), errors.Is(ctx.Err(), context.Canceled))
	fmt.Printf("%T %#v\n", cause, cause)
	stop()
	stop()
	fmt.Println(context.Cause(ctx))

	parent, cancel := context.WithCancelCause(context.Background())
	child, stopChild := signal.NotifyContext(parent, syscall.SIGUSR1)
	cancel(errors.New("the parent's"))
	<-child.Done()
	fmt.Println(child.Err(), context.Cause(child))
	stopChild()
	late, stopLate := signal.NotifyContext(parent)
	fmt.Println(late.Err(), context.Cause(late), late)
	stopLate()
}
