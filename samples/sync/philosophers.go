// Five philosophers share five forks. If everybody took the left fork first, all could end up
// waiting for each other. Taking the lower-numbered fork first makes that impossible.
package main

import (
	"fmt"
	"sync"
)

func main() {
	const n, meals = 5, 20
	var forks [n]sync.Mutex
	var eaten [n]int
	var table sync.WaitGroup
	for i := range n {
		left, right := i, (i+1)%n
		first, second := min(left, right), max(left, right)
		table.Go(func() {
			for range meals {
				forks[first].Lock()
				forks[second].Lock()
				eaten[i]++
				forks[second].Unlock()
				forks[first].Unlock()
			}
		})
	}
	table.Wait()
	fmt.Println(eaten)
}
