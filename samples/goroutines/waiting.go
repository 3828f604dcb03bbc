// A goroutine runs beside the one that started it. main does not wait for others:
// when it returns, the program ends. A WaitGroup waits for all of them.
package main

import (
	"fmt"
	"sync"
)

func main() {
	greetings := make([]string, 3)
	var wg sync.WaitGroup
	for i, name := range []string{"Ada", "Brian", "Chen"} {
		wg.Add(1)
		go func() {
			defer wg.Done() // also runs if the goroutine panics
			// Each goroutine writes to its own element: no lock is needed.
			greetings[i] = "Hello, " + name
		}()
	}
	wg.Wait()
	for _, g := range greetings {
		fmt.Println(g)
	}

	// WaitGroup.Go does Add, go and Done in one step.
	var lengths [3]int
	for i, g := range greetings {
		wg.Go(func() { lengths[i] = len(g) })
	}
	wg.Wait()
	fmt.Println("lengths:", lengths)
}
