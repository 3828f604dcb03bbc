// Maps with integer, string and struct keys.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type point struct{ x, y int }

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	ints := make(map[int]int)
	for i := 0; i < 10*n; i++ {
		ints[i*7919%200_003] += i
	}
	words := make(map[string]int)
	for i := 0; i < 5*n; i++ {
		words["key"+strconv.Itoa(i%50_000)]++
	}
	points := make(map[point]int)
	for i := 0; i < 3*n; i++ {
		points[point{i % 300, i % 700}]++
	}
	sum := 0
	for _, v := range ints {
		sum += v
	}
	delete(words, "key7")
	fmt.Println(len(ints), sum, len(words), words["key8"], len(points), points[point{1, 1}])
}
