// On one processor the order of runs can be seen: the goroutine started last runs first (it
// takes the place "next"), the others in the order in which they were started.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	runtime.GOMAXPROCS(1)
	var wg sync.WaitGroup
	for i := range 6 {
		wg.Go(func() { fmt.Print(i, " ") })
	}
	wg.Wait()
	fmt.Println()

	// Gosched goes to the end of the queue.
	for _, name := range []string{"a", "b", "c"} {
		wg.Go(func() {
			for i := range 3 {
				fmt.Print(name, i, " ")
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println()

	// A goroutine that is woken by a channel also takes the place "next".
	ch := make(chan int)
	wg.Go(func() {
		for v := range ch {
			fmt.Print("got ", v, "; ")
		}
	})
	for i := range 3 {
		ch <- i
	}
	close(ch)
	wg.Wait()
	fmt.Println()
}
