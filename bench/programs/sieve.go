// A slice of bool: the sieve of Eratosthenes over the first four million numbers, again and again.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func primes(composite []bool) int {
	count := 0
	for i := 2; i < len(composite); i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j < len(composite); j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	count := 0
	for i := 0; i < n; i++ {
		count += primes(make([]bool, 4_000_000))
	}
	fmt.Println(count)
}
