package main

type S struct{}

func main() {
	s := "a"
	b := true
	var st S
	x := 1
	s++
	b--
	st++
	5++
	x += "a"
	s += 1
	s -= "a"
	b &= true
	x <<= 1.5
	x /= 0
	x, y += 1, 2 // ERROR "syntax error: unexpected +=, expected := or = or comma"
	f() += 1
	x = +1
	undefined += 1
}
