package main

import (
	"fmt"
	"math"
	"time"
)

type Distance int64

const (
	Metre     Distance = 1
	Kilometre          = 1000 * Metre
	untyped            = 1000
)

type Name string

const Anon Name = "anon"

func kind(v any) string { return fmt.Sprintf("%T(%v)", v, v) }

func double(f float64) float64 { return 2 * f }

func main() {
	fmt.Println(kind(1), kind(1.0), kind('a'), kind("s"), kind(1i), kind(true), kind(1<<3), kind(1.0<<3), kind('a'+1.0), kind(2*'a'))
	fmt.Println(kind(Kilometre), kind(3*Kilometre), kind(Kilometre/untyped), kind(Anon+"x"), kind(Anon == "anon"))
	var n int32 = 5
	fmt.Println(kind(n+1), kind(n*2.0), kind(n<<2), kind(n+'a'), kind(1<<n), kind(n > 2.0), kind(2.0*n))
	var f float32 = 1.5
	fmt.Println(kind(f+1), kind(f*2), kind(f+'a'), kind(1/f), double(3), double('a'))
	var s uint = 3
	var i8 int8 = 1 << s
	var i64 = int64(1) << s
	var u = uint8(1<<s) << 5
	fmt.Println(i8, i64, u, kind(1<<s), kind(uint16(1)<<s), 1<<s == 8)
	type MyBool bool
	var mb MyBool = 1 < 2
	fmt.Println(kind(mb), kind(mb && true), kind(n == 5))
	d := 2 * time.Second
	fmt.Println(kind(d), d/time.Millisecond, kind(time.Duration(n)*time.Millisecond))
	fmt.Println(math.MaxInt64, uint64(math.MaxUint64), math.MinInt64, math.MaxInt8, math.MaxUint16, math.Pi, float32(math.Pi))
	fmt.Println(math.MaxFloat32, math.SmallestNonzeroFloat64, math.MaxInt32+1)
	var iface any = 'x'
	_, isInt := iface.(int)
	_, isRune := iface.(rune)
	fmt.Println(isInt, isRune, iface == rune(120), iface == 120)
	const c = 10
	arr := [c]int{c - 1: 5}
	fmt.Println(len(arr), arr[9], arr[c-1])
	const big = 1 << 40
	fmt.Println(big*big>>60, int32(big>>20), float32(big), uint8(big>>38))
	x := []float64{1, 2.5, 'a', 1 << 3, 3 / 2, 3 / 2.}
	fmt.Println(x)
	var z complex128 = 'a'
	fmt.Println(z, z*2, z+1.5, z == 97, -z)
}
