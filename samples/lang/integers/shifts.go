package main

import "fmt"

func main() {
	one, neg := 1, -1
	for _, s := range []uint{0, 1, 7, 8, 31, 32, 63, 64, 65, 200} {
		fmt.Println(s, one<<s, neg<<s, neg>>s, one>>s, uint64(1)<<s, uint32(1)<<s, int32(-5)>>s, uint8(255)>>s, int8(1)<<s, int8(-128)>>s, uint16(65535)<<s)
	}
	var i8 int8 = -1
	fmt.Println(uint8(i8)>>4, i8>>4, uint32(i8), uint32(uint8(i8)), uint64(i8)>>60)
	var n int = 3
	fmt.Println(1<<n, 8>>n, 1<<uint8(n), 1<<int64(n), int64(1.0<<n))
	var x uint8 = 0b1010_0101
	fmt.Printf("%08b %08b %08b %08b %08b %08b\n", x, x<<1, x>>1, ^x, x&^0xf, x<<4|x>>4)
	x <<= 2
	x >>= 1
	fmt.Printf("%08b\n", x)
	defer func() {
		fmt.Println("recovered:", recover())
		func() {
			defer func() { fmt.Println("recovered:", recover()) }()
			m := int8(-3)
			fmt.Println(uint64(1) >> m)
		}()
	}()
	rot := func(v uint32, k uint) uint32 { return v<<k | v>>(32-k) }
	fmt.Printf("%#x %#x\n", rot(0xdeadbeef, 8), rot(1, 31))
	var h uint32 = 2166136261
	for _, c := range []byte("hash me") {
		h ^= uint32(c)
		h *= 16777619
	}
	fmt.Println(h)
	var h64 uint64 = 14695981039346656037
	for _, c := range []byte("hash me") {
		h64 = (h64 ^ uint64(c)) * 1099511628211
	}
	fmt.Println(h64, h64>>33, h64%1000003)
	seed := uint64(12345)
	for range 3 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		fmt.Print(seed, " ")
	}
	fmt.Println()
	var bits int
	for v := uint64(0xfff0_0000_0000_0001); v != 0; v &= v - 1 {
		bits++
	}
	fmt.Println(bits)
	n = -1
	fmt.Println(1 << n)
}
