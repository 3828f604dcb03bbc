package main

import "fmt"

// Every integer verb with every combination of flags that matters, a line per format.
func main() {
	values := []any{0, 7, -7, 42, int8(-128), uint8(255), int64(-1 << 63), uint64(1<<64 - 1), 'x', 0x1F600, uintptr(0xbeef)}
	verbs := "bcdoOxXUqvT"
	flags := []string{"", "+", "-", "#", " ", "0", "+#", "-8", "8", "08", "+08", "-08", ".3", "8.3", "08.3", "#8x"[:2], "+.0", "# ", "#0+"}
	for _, verb := range verbs {
		for _, flag := range flags {
			format := "%" + flag + string(verb)
			fmt.Printf("%-7s", format)
			for _, v := range values {
				fmt.Printf(" |"+format, v)
			}
			fmt.Println("|")
		}
	}
}
