// Work runs side by side, yet the results are printed in the order of the inputs: every
// input gets its own channel, and the channels are read one after the other.
package main

import (
	"fmt"
	"strings"
	"time"
)

func slowUpper(s string) <-chan string {
	out := make(chan string, 1) // room for one: the goroutine can end even if nobody reads
	go func() {
		time.Sleep(time.Duration(10-len(s)) * time.Millisecond) // short words take longer
		out <- strings.ToUpper(s)
	}()
	return out
}

func main() {
	words := strings.Fields("the words come out in the order they went in")
	var pending []<-chan string
	start := time.Now()
	for _, w := range words {
		pending = append(pending, slowUpper(w))
	}
	for _, p := range pending {
		fmt.Print(<-p, " ")
	}
	fmt.Println()
	fmt.Println("at the same time:", time.Since(start) < time.Duration(len(words))*8*time.Millisecond)
}
