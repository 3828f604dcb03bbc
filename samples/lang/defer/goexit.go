package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer fmt.Println("deferred runs")
		func() {
			defer func() { fmt.Println("recover sees", recover()) }()
			runtime.Goexit()
		}()
		fmt.Println("never printed")
	}()
	wg.Wait()

	// Goexit in a deferred function ends the panic.
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			fmt.Println("goexit while panicking")
			runtime.Goexit()
		}()
		panic("swallowed by Goexit")
	}()
	<-done

	// A recovered panic inside the deferred functions of a Goexit does not bring the goroutine back.
	done = make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			defer func() { fmt.Println("recovered", recover()) }()
			panic("in deferred")
		}()
		runtime.Goexit()
		fmt.Println("never printed")
	}()
	<-done

	results := make(chan string)
	go func() {
		defer close(results)
		for i := range 5 {
			if i == 3 {
				runtime.Goexit()
			}
			results <- fmt.Sprint("r", i)
		}
	}()
	for r := range results {
		fmt.Println(r)
	}
	fmt.Println("end")
}
