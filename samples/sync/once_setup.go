// Once runs a function exactly once, however many ask for it; the others wait until it is done.
package main

import (
	"errors"
	"fmt"
	"sync"
)

type config struct{ name string }

var load = sync.OnceValue(func() *config {
	fmt.Println("loading ...")
	return &config{"production"}
})

var connect = sync.OnceValues(func() (int, error) {
	fmt.Println("connecting ...")
	return 0, errors.New("connection refused")
})

func main() {
	var wg sync.WaitGroup
	seen := make(chan *config, 5)
	for range 5 {
		wg.Go(func() { seen <- load() })
	}
	wg.Wait()
	close(seen)
	same := true
	for c := range seen {
		same = same && c == load()
	}
	fmt.Println("everybody has the same:", same, load().name)

	for range 2 {
		_, err := connect()
		fmt.Println("error:", err) // the result is kept, the call is not repeated
	}

	var once sync.Once
	for i := range 3 {
		once.Do(func() { fmt.Println("first call only:", i) })
	}
}
