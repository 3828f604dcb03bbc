package main

import "fmt"

// Every width wraps around on overflow.
func main() {
	var i8 int8 = 127
	var i16 int16 = 32767
	var i32 int32 = 2147483647
	var i64 int64 = 9223372036854775807
	var i int = 9223372036854775807
	var u8 uint8 = 255
	var u16 uint16 = 65535
	var u32 uint32 = 4294967295
	var u64 uint64 = 18446744073709551615
	var u uint = 18446744073709551615
	var up uintptr = 18446744073709551615
	fmt.Println(i8, i16, i32, i64, i, u8, u16, u32, u64, u, up)
	fmt.Println(i8+1, i16+1, i32+1, i64+1, i+1, u8+1, u16+1, u32+1, u64+1, u+1, up+1)
	fmt.Println(i8*2, i16*2, i32*2, i64*2, i*2, u8*2, u16*2, u32*2, u64*2, u*2, up*2)
	fmt.Println(-i8, -i16, -i32, -i64, -u8, -u16, -u32, -u64)
	fmt.Println(^i8, ^i16, ^i32, ^i64, ^u8, ^u16, ^u32, ^u64)
	i8++
	i16++
	i32++
	i64++
	i++
	u8++
	u16++
	u32++
	u64++
	fmt.Println(i8, i16, i32, i64, i, u8, u16, u32, u64)
	fmt.Println(-i8, -i16, -i32, -i64, i8/-1, i16/-1, i32/-1, i64/-1, i64%-1)
	u8--
	u16--
	u32--
	u64--
	i8--
	fmt.Println(u8, u16, u32, u64, i8)
	fmt.Println(u8/10, u16/10, u32/10, u64/10, u8%10, u16%10, u32%10, u64%10)
	fmt.Println(u64 > 1, u64/3, u64%1000, u64>>1, int64(u64), u64 > 1<<63, u64 < 5)
	var a, b uint64 = 1 << 63, 3
	fmt.Println(a/b, a%b, a*b, a-b-a, a > b, a>>62, b-a)
	var c, d uint32 = 1, 2
	fmt.Println(c-d, (c-d)/2, int32(c-d), uint64(c-d))
	var e, f uint8 = 200, 100
	fmt.Println(e+f, f-e, e*f, int(e)+int(f), e^f, e&^f)
	var g, h int16 = -32768, 3
	fmt.Println(g-h, g*h, g/h, g%h, g>>1, uint16(g)>>1, g<<1)
	for _, v := range []int64{127, 128, 255, 256, 32768, 65536, 1 << 31, 1 << 32, -1, -129, 1<<63 - 1} {
		fmt.Println(v, int8(v), uint8(v), int16(v), uint16(v), int32(v), uint32(v), uint64(v), uint(v), byte(v), rune(v))
	}
}
