// Maps with integer, string and struct keys.
package main

import (
	"fmt"
	"strconv"
)

type point struct{ x, y int }

func main() {
	ints := make(map[int]int)
	for i := range 1_000_000 {
		ints[i*7919%200_003] += i
	}
	words := make(map[string]int)
	for i := range 500_000 {
		words["key"+strconv.Itoa(i%50_000)]++
	}
	points := make(map[point]int)
	for i := range 300_000 {
		points[point{i % 300, i % 700}]++
	}
	sum := 0
	for _, v := range ints {
		sum += v
	}
	delete(words, "key7")
	fmt.Println(len(ints), sum, len(words), words["key8"], len(points), points[point{1, 1}])
}
