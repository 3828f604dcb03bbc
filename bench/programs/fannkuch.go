// Permutations in arrays of int: how often a pancake stack has to be flipped.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func fannkuch(n int) (checksum, most int) {
	perm, first, count := make([]int, n), make([]int, n), make([]int, n)
	for i := range first {
		first[i] = i
	}
	for r, sign := n, 1; ; sign = -sign {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		copy(perm, first)
		flips := 0
		for k := perm[0]; k != 0; k = perm[0] {
			for i, j := 0, k; i < j; i, j = i+1, j-1 {
				perm[i], perm[j] = perm[j], perm[i]
			}
			flips++
		}
		most = max(most, flips)
		checksum += sign * flips
		for {
			if r == n {
				return checksum, most
			}
			zeroth := first[0]
			for i := 0; i < r; i++ {
				first[i] = first[i+1]
			}
			first[r] = zeroth
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	checksum, most := fannkuch(n)
	fmt.Printf("%d\nPfannkuchen(%d) = %d\n", checksum, n, most)
}
