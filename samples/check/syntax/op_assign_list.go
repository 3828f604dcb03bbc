package main

func main() {
	x, y := 1, 2
	x, y += 1, 2 // ERROR "syntax error: unexpected +=, expected := or = or comma"
	x++, y++ // ERROR "syntax error: unexpected comma at end of statement"
}
