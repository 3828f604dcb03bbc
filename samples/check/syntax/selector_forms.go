package main

func main() {
	x.
	y := a.5 // ERROR "syntax error: unexpected literal .5 at end of statement"
	z := a.(type)
	b.() // ERROR "syntax error: unexpected ), expected type"
}
