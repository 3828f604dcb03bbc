package main

import "fmt"

type Celsius int16
type ID uint64

func main() {
	fs := []float64{0, 1.9, -1.9, 255.5, 1e9, -2147483648.9, 4294967295.5, 1e15}
	for _, f := range fs {
		fmt.Println(f, int(f), int64(f))
	}
	f := 100.7
	fmt.Println(int8(f), uint8(f), int16(-f), uint16(f), int32(-f), uint32(f), uint64(f), int(-0.9*f/100))
	n := 1<<53 + 1
	fmt.Println(n, float64(n), int(float64(n)), float32(16777217), int(float32(n)))
	fmt.Println(float64(uint64(1<<63)), float64(^uint64(0)), uint64(float64(1<<63)))
	big := 1 << 62
	fmt.Println(int32(big+5), uint8(big+300), uint16(-1*big-1), int8(big+200))
	var c Celsius = -40
	var id ID = 1<<64 - 1
	fmt.Println(int(c), uint16(c), uint64(c), ID(c), Celsius(id), int64(id), float64(c)/3, float64(id))
	fmt.Println(string(rune(65)), string(rune(c+140)), rune("é"[0]), byte('é'))
	var b byte = 'A'
	var r rune = 'Ж'
	fmt.Println(b, r, string(b), string(r), b+1, r+1, byte(r), int(b)*int(r), b < 'B', rune(b) < r)
	var u8 uint8 = 3
	u8 -= 5
	fmt.Println(u8, int8(u8), -u8, ^u8)
	var i32 int32 = -1
	fmt.Println(uint32(i32), uint64(i32), uint64(uint32(i32)), int64(uint32(i32)), uintptr(u8))
	x := 0x12345678
	fmt.Printf("%#x %#x %#x %#x\n", uint8(x), uint16(x), int8(x>>24), byte(x>>16))
	total := int64(0)
	for _, v := range []int32{1 << 30, 1 << 30, 1 << 30, 1 << 30} {
		total += int64(v)
	}
	var wrapped int32
	for _, v := range []int32{1 << 30, 1 << 30, 1 << 30, 1 << 30} {
		wrapped += v
	}
	fmt.Println(total, wrapped)
	var arr [256]int
	arr[u8]++
	arr[byte(x)] += 2
	fmt.Println(arr[254], arr[0x78])
}
