// Text: building, splitting, counting and formatting.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	var b strings.Builder
	for i := 0; i < n; i++ {
		fmt.Fprintf(&b, "line %d: the quick brown fox, %x\n", i, i*i)
	}
	text := b.String()
	counts := map[string]int{}
	for _, line := range strings.Split(text, "\n") {
		for _, word := range strings.Fields(line) {
			counts[strings.ToUpper(word)]++
		}
	}
	runes := 0
	for range strings.Repeat("héllo, 世界 ", 2*n) {
		runes++
	}
	fmt.Println(len(text), len(counts), counts["FOX,"], runes, strings.Count(text, "99"))
}
