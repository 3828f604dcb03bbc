// When several cases are ready, select picks one at random, so that none starves.
package main

import "fmt"

func main() {
	a, b, c := make(chan int), make(chan int), make(chan int)
	for _, ch := range []chan int{a, b, c} {
		close(ch) // a closed channel is always ready
	}
	const rounds = 9000
	var counts [3]int
	for range rounds {
		select {
		case <-a:
			counts[0]++
		case <-b:
			counts[1]++
		case <-c:
			counts[2]++
		}
	}
	for i, n := range counts {
		fair := n > rounds/3-500 && n < rounds/3+500
		fmt.Printf("case %d got about a third: %v\n", i, fair)
	}

	// To prefer one channel, ask for it alone first.
	urgent, normal := make(chan string, 3), make(chan string, 3)
	for i := range 3 {
		urgent <- fmt.Sprint("urgent ", i)
		normal <- fmt.Sprint("normal ", i)
	}
	for range 6 {
		select {
		case m := <-urgent:
			fmt.Println(m)
			continue
		default:
		}
		select {
		case m := <-urgent:
			fmt.Println(m)
		case m := <-normal:
			fmt.Println(m)
		}
	}
}
