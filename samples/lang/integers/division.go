package main

import "fmt"

func try(name string, f func() any) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	fmt.Println(name, f())
}

func main() {
	for _, p := range [][2]int{{7, 3}, {-7, 3}, {7, -3}, {-7, -3}, {0, 5}, {6, 3}, {-6, 3}, {1, 10}} {
		q, r := p[0]/p[1], p[0]%p[1]
		fmt.Println(p[0], p[1], q, r, q*p[1]+r == p[0])
	}
	// Division by constants and by powers of two, with both signs.
	for _, x := range []int{-9, -8, -1, 0, 1, 8, 9, 1<<63 - 1, -1 << 63} {
		fmt.Println(x, x/2, x/8, x/-8, x%8, x%-8, x/10, x%10, x/7, x>>3, x&7)
	}
	for _, x := range []uint32{0, 1, 9, 1 << 31, 1<<32 - 1} {
		fmt.Println(x, x/2, x/10, x%10, x/7, x%7, x/0x80000001, x%0x80000001)
	}
	for _, x := range []uint64{0, 9, 1 << 63, 1<<64 - 1} {
		fmt.Println(x, x/2, x/10, x%10, x/7, x%7, x/(1<<63+1), x%(1<<63+1))
	}
	for _, x := range []int8{-128, -7, 7, 127} {
		fmt.Println(x, x/-1, x/2, x%2, x/3, x%3, x/16, x%16)
	}
	zero := 0
	var zu uint8
	var z64 int64
	try("int/0", func() any { return 1 / zero })
	try("int%0", func() any { return 1 % zero })
	try("uint8/0", func() any { return uint8(1) / zu })
	try("uint8%0", func() any { return uint8(1) % zu })
	try("int64/0", func() any { return int64(1) / z64 })
	try("0/0", func() any { return zero / zero })
	try("float/0", func() any { return 1 / float64(zero) })
	try("/=", func() any { x := 5; x /= zero; return x })
	try("min/-1", func() any { m, n := -1<<63, -1; return []int{m / n, m % n} })
}
