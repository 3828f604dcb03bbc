// Shifts by more bits than there are.
package main

import "fmt"

const wide = ^uint(0)>>32 != 0

func generic[T int8 | int64](n T) T { return n << 8 }

func main() {
	var a int8 = 1
	var b uint16 = 1
	c, d := 1, int64(1)
	fmt.Println(a<<7, a<<8, b>>16, b>>15, c<<64, d>>63, generic(d))
	a <<= 9
	b >>= 3
	const by = 40
	var e uint32 = 1
	e <<= by
	if !wide {
		fmt.Println(e >> 32)
	} else {
		fmt.Println(e >> 33)
	}
	switch 8 * 4 {
	case 64:
		fmt.Println(e << 35)
	case 32:
		fmt.Println(e << 34)
	}
	fmt.Println(1<<3, 1<<by, a, b)
}
