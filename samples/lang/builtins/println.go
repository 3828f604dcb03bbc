package main

type I interface{ M() }
type named int
type str string

// print and println write to standard error.
func main() {
	println("hello", 1, -2, true, false, 'a', "two words")
	print("a", 1, "b", 2.5, "\n")
	println(1.5, 0.0, -1e100, float32(0.1), 100.0, 1e6, 3.14159265358979)
	println(1+2i, complex64(-1))
	println(uint8(255), int8(-128), uint64(1<<64-1), uintptr(10))
	println(named(3), str("named string"))
	println()
	print()
	var e any
	var i I
	var p *int
	var s []int
	var m map[string]int
	var c chan int
	var f func()
	println(p, m, c, f == nil)
	println(e, i)
	println(s)
	println(nil == e, len(s))
	var zero float64
	println(1/zero, -1/zero, zero/zero)
	println("é世", "\x00tab\t|")
	const big = 1 << 40
	println(big, 'x', 1.0, 2i)
}
