package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b sync.Mutex
	aHeld, bHeld := make(chan bool), make(chan bool)
	var wg sync.WaitGroup
	wg.Go(func() {
		a.Lock()
		aHeld <- true
		<-bHeld
		b.Lock()
	})
	wg.Go(func() {
		b.Lock()
		<-aHeld
		bHeld <- true
		a.Lock()
	})
	fmt.Println("each waits for the other's lock")
	wg.Wait()
}
