// A long slice is cut into parts, each summed by its own goroutine. The partial sums
// come back through a channel; addition does not care about their order.
package main

import "fmt"

func sum(part []int, results chan<- int) {
	total := 0
	for _, v := range part {
		total += v
	}
	results <- total
}

func main() {
	numbers := make([]int, 100_000)
	for i := range numbers {
		numbers[i] = i + 1
	}
	for _, parts := range []int{1, 2, 7, 100} {
		results := make(chan int)
		size := (len(numbers) + parts - 1) / parts
		started := 0
		for start := 0; start < len(numbers); start += size {
			end := min(start+size, len(numbers))
			go sum(numbers[start:end], results)
			started++
		}
		total := 0
		for range started {
			total += <-results
		}
		fmt.Printf("%3d goroutines: %d\n", started, total)
	}
}
