// A signal from another process; while the program waits for it, it is not dead.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGPWR)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		fmt.Println("got", <-c)
	}()
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "sleep 1; kill -PWR $PPID"}, &os.ProcAttr{})
	if err != nil {
		fmt.Println(err)
		return
	}
	wg.Wait()
	fmt.Println(p.Wait())
	signal.Stop(c)
	fmt.Println(len(c))
}
