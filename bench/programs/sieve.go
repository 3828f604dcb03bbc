// Loops over a slice of bool: the sieve of Eratosthenes.
package main

import "fmt"

func sieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	for range 5 {
		fmt.Println(sieve(5_000_000))
	}
}
