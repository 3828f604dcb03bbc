// A ticker spreads work over time; a bucket of tokens lets a short burst through.
package main

import (
	"fmt"
	"time"
)

func main() {
	const pause = 5 * time.Millisecond
	start := time.Now()
	ticker := time.NewTicker(pause)
	for job := range 4 {
		<-ticker.C
		fmt.Println("job", job)
	}
	ticker.Stop()
	fmt.Println("not faster than allowed:", time.Since(start) >= 4*pause)

	tokens := make(chan struct{}, 3)
	for range 3 {
		tokens <- struct{}{}
	}
	refill := time.AfterFunc(20*time.Millisecond, func() { tokens <- struct{}{} })
	defer refill.Stop()
	start = time.Now()
	waited := 0
	for range 4 {
		select {
		case <-tokens:
		default:
			waited++
			<-tokens
		}
	}
	fmt.Println("three at once, then waiting:", waited == 1, time.Since(start) >= 20*time.Millisecond)
}
