// Division of narrow unsigned integers by constants: as exact as by variables.
package main

import "fmt"

var wrong int

func check(x, q, r, d uint32) {
	if q != x/d || r != x%d {
		wrong++
		fmt.Println(x, d, q, r)
	}
}

func all(x uint32) {
	check(x, x/1, x%1, 1)
	check(x, x/2, x%2, 2)
	check(x, x/3, x%3, 3)
	check(x, x/5, x%5, 5)
	check(x, x/7, x%7, 7)
	check(x, x/10, x%10, 10)
	check(x, x/641, x%641, 641)
	check(x, x/1000, x%1000, 1000)
	check(x, x/65521, x%65521, 65521)
	check(x, x/65536, x%65536, 65536)
	check(x, x/65537, x%65537, 65537)
	check(x, x/1000000007, x%1000000007, 1000000007)
	check(x, x/2147483647, x%2147483647, 2147483647)
	check(x, x/2147483648, x%2147483648, 2147483648)
	check(x, x/2147483649, x%2147483649, 2147483649)
	check(x, x/4294967291, x%4294967291, 4294967291)
	check(x, x/4294967295, x%4294967295, 4294967295)
}

func adler(s []byte) uint32 {
	a, b := uint32(1), uint32(0)
	for _, c := range s {
		a = (a + uint32(c)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

func main() {
	for i := uint32(0); i < 2000; i++ {
		all(i)
		all(-i)
		all(i * 2654435761)
		all(i * 65521)
		all(i*65521 - 1)
		all(1<<31 + i - 1000)
	}
	fmt.Println(wrong, adler([]byte("Division by a constant is a multiplication.")))
	var bytes, shorts uint64
	for i := 0; i < 1<<16; i++ {
		bytes = bytes*31 + uint64(uint8(i)/10)<<8 + uint64(uint8(i)%7)
		shorts = shorts*31 + uint64(uint16(i)/1000)<<8 + uint64(uint16(i)%641)
	}
	fmt.Println(bytes, shorts)
}
