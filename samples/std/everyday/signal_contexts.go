// A service that reloads on SIGHUP and ends on SIGINT or SIGTERM, by channels and by contexts.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func send(s syscall.Signal) {
	if err := syscall.Kill(os.Getpid(), s); err != nil {
		panic(err)
	}
}

type service struct {
	reloads chan os.Signal
	version int
	log     []string
}

func (s *service) run(ctx context.Context, done chan<- struct{}, reloaded chan<- int) {
	defer close(done)
	for {
		select {
		case sig := <-s.reloads:
			s.version++
			s.log = append(s.log, fmt.Sprint("reload by ", sig, " to ", s.version))
			reloaded <- s.version
		case <-ctx.Done():
			s.log = append(s.log, fmt.Sprint("stop: ", ctx.Err()))
			return
		}
	}
}

func main() {
	s := &service{reloads: make(chan os.Signal, 1)}
	signal.Notify(s.reloads, syscall.SIGHUP, syscall.SIGUSR1)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	fmt.Println(ctx)
	done, reloaded := make(chan struct{}), make(chan int)
	go s.run(ctx, done, reloaded)
	send(syscall.SIGHUP)
	fmt.Println(<-reloaded)
	send(syscall.SIGUSR1)
	fmt.Println(<-reloaded)
	send(syscall.SIGTERM)
	<-done
	fmt.Println(s.log, context.Cause(ctx))
	stop()
	stop()

	signal.Ignore(syscall.SIGUSR2)
	fmt.Println(signal.Ignored(syscall.SIGUSR2), signal.Ignored(syscall.SIGHUP))
	send(syscall.SIGUSR2)

	// every channel gets it; one that is full does not hold the others up
	full, free := make(chan os.Signal, 1), make(chan os.Signal, 2)
	full <- syscall.SIGPIPE
	signal.Notify(full, syscall.SIGUSR2)
	signal.Notify(free, syscall.SIGUSR2, syscall.SIGHUP)
	send(syscall.SIGUSR2)
	fmt.Println(<-free, <-full, len(full))
	signal.Stop(free)
	send(syscall.SIGUSR2)
	fmt.Println(<-full, len(free))

	parent, cancel := context.WithCancelCause(context.Background())
	sub, stop2 := signal.NotifyContext(parent, syscall.SIGWINCH)
	cancel(fmt.Errorf("parent gave up"))
	<-sub.Done()
	fmt.Println(sub.Err(), context.Cause(sub))
	stop2()
	signal.Reset(syscall.SIGUSR2, syscall.SIGHUP, syscall.SIGUSR1)

	var wg sync.WaitGroup
	got := make(chan os.Signal, 10)
	signal.Notify(got, syscall.SIGALRM)
	for range 3 {
		wg.Go(func() { send(syscall.SIGALRM); <-got })
	}
	first := make(chan bool)
	go func() { wg.Wait(); close(first) }()
	for stopped := false; !stopped; {
		select {
		case <-first:
			stopped = true
		default:
			send(syscall.SIGALRM) // signals that come together are one
		}
	}
	fmt.Println(syscall.SIGINT, os.Kill, syscall.Signal(64), os.Interrupt == syscall.SIGINT, syscall.SIGSTOP.String())
	signal.Reset()
	send(syscall.SIGTERM)
	select {}
}
