// Channels come and go while signals do: none is lost before Stop, none arrives after it.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func kill(sig syscall.Signal) {
	if err := syscall.Kill(os.Getpid(), sig); err != nil {
		fmt.Println("kill:", err)
	}
}

func main() {
	one := make(chan os.Signal, 1)
	two := make(chan os.Signal, 1)
	signal.Notify(one, syscall.SIGUSR1)
	signal.Notify(two, syscall.SIGUSR1, syscall.SIGUSR2)
	kill(syscall.SIGUSR1)
	fmt.Println(<-one, "/", <-two)
	kill(syscall.SIGUSR2)
	fmt.Println(<-two, len(one))

	signal.Stop(two)
	kill(syscall.SIGUSR1)
	fmt.Println(<-one, len(two))
	signal.Stop(one)
	signal.Stop(one)

	signal.Ignore(syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1), signal.Ignored(syscall.SIGUSR2))
	kill(syscall.SIGUSR1)
	signal.Notify(one, syscall.SIGUSR1)
	fmt.Println(signal.Ignored(syscall.SIGUSR1), len(one))

	// What is sent before Stop is there when Stop returns.
	signal.Notify(two, syscall.SIGUSR2)
	lost := 0
	for range 200 {
		signal.Notify(one, syscall.SIGUSR1)
		kill(syscall.SIGUSR1)
		signal.Stop(one)
		select {
		case <-one:
		default:
			lost++
		}
	}
	fmt.Println("lost", lost)

	// Many at once.
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			c := make(chan os.Signal, 1)
			for range 50 {
				signal.Notify(c, syscall.SIGUSR1)
				kill(syscall.SIGUSR1)
				<-c
				signal.Stop(c)
				select { // another one's may have come too
				case <-c:
				default:
				}
			}
		})
	}
	wg.Wait()
	signal.Reset()
	fmt.Println("done", len(one), len(two))
}
