package main

func main() {
	x := 1 +
	y := * 2 // ERROR "syntax error: unexpected := at end of statement"
	z := (1 + 2 // ERROR "syntax error: unexpected newline, expected )"
	w := [1, 2] // ERROR "syntax error: unexpected name w at end of statement"
	v := a[] // ERROR "syntax error: unexpected ], expected operand"
	u := a[1:2:] // ERROR "final index required in 3-index slice"
}
