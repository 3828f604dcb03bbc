// Nobody wants the signal, so it ends the program; deferred calls do not run.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	defer fmt.Println("not reached")
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	signal.Stop(c)
	fmt.Println("dying")
	go syscall.Kill(os.Getpid(), syscall.SIGTERM)
	time.Sleep(time.Minute)
	fmt.Println("not reached")
}
