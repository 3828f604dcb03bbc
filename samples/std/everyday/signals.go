// Reloads on SIGHUP, tells statistics on SIGUSR1, ends on SIGTERM; a second handler listens, too.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func main() {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		panic(err)
	}
	sigs := make(chan os.Signal, 8)
	signal.Notify(sigs, syscall.SIGHUP, syscall.SIGUSR1, syscall.SIGTERM)
	other := make(chan os.Signal, 1)
	signal.Notify(other, syscall.SIGUSR1)
	asked := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() {
		loads := 0
		for s := range sigs {
			switch s {
			case syscall.SIGHUP:
				loads++
				fmt.Println("reload", loads)
			case syscall.SIGUSR1:
				fmt.Printf("stats: loads=%d %v %d\n", loads, s, s)
			case syscall.SIGTERM:
				fmt.Println("stopping on", s)
				return
			}
			asked <- struct{}{}
		}
	})
	for _, s := range []os.Signal{syscall.SIGHUP, syscall.SIGHUP, syscall.SIGUSR1} {
		if err := self.Signal(s); err != nil {
			fmt.Println(err)
		}
		<-asked
	}
	fmt.Println("other:", <-other)
	signal.Stop(other)
	self.Signal(syscall.SIGUSR1)
	<-asked
	fmt.Println("stopped:", len(other))
	syscall.Kill(syscall.Getpid(), syscall.SIGTERM)
	wg.Wait()

	signal.Ignore(syscall.SIGHUP)
	fmt.Println("ignored:", signal.Ignored(syscall.SIGHUP), signal.Ignored(syscall.SIGUSR1))
	self.Signal(syscall.SIGHUP)
	signal.Reset(syscall.SIGHUP)
	fmt.Println("reset:", signal.Ignored(syscall.SIGHUP))

	parent, cancel := context.WithCancelCause(context.Background())
	ctx, stop := signal.NotifyContext(parent, syscall.SIGUSR2)
	fmt.Println(ctx)
	self.Signal(syscall.SIGUSR2)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx), parent.Err())
	stop()
	ctx, stop = signal.NotifyContext(parent, syscall.SIGUSR2, os.Interrupt)
	cancel(fmt.Errorf("parent ended"))
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()
	for _, s := range []os.Signal{os.Interrupt, os.Kill, syscall.SIGPIPE, syscall.Signal(0), syscall.Signal(77)} {
		fmt.Print(s, "; ")
	}
	fmt.Println(self.Signal(syscall.Signal(0)))
}
