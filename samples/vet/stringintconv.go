// Conversions of integers to strings, which make runes.
package main

import "fmt"

type text string

type number int

type alias = number

type many interface{ ~int8 | ~int64 }

func convert[T many](n T) string { return string(n) }

type texts interface{ text | string }

func both[S texts, N number | uint16](n N) S { return S(n) }

func main() {
	n := 65
	var b byte = 66
	var u uint16 = 67
	var num number = 68
	var al alias = 69
	fmt.Println(string(n), string(b), string(u), string(rune(n)), string('x'))
	fmt.Println(string(num), text(num), text(n), string(al), string([]byte{b}))
	fmt.Println(convert(int8(70)), both[text](num), fmt.Sprint(n))
	var a any = n
	_ = a
}
