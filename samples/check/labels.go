// Labels and jumps: found before types are looked at, and reported with the other errors.
package main

func main() {
	var x int = "no int" // ERROR "declared and not used: x" "cannot use \"no int\" (untyped string constant) as int value in variable declaration"
	break                // ERROR "break is not in a loop, switch, or select"
	continue             // ERROR "continue is not in a loop"
	goto inside          // ERROR "goto inside jumps into block starting at ./labels.go:12:2"
	goto over            // ERROR "goto over jumps over declaration of y at ./labels.go:10:4"
	y := 1
over:
	{
	inside:
		_ = y
	}
unused: // ERROR "label unused defined and not used"
	for {
		break nowhere // ERROR "break label not defined: nowhere"
		continue over // ERROR "invalid continue label over"
	}
	switch {
	case true:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	fallthrough // ERROR "fallthrough statement out of place"
}
