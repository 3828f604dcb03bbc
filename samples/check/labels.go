// Labels and jumps: found before types are looked at, and reported with the other errors.
package main

func main() {
	var x int = "no int"
	break
	continue
	goto inside
	goto over
	y := 1
over:
	{
	inside:
		_ = y
	}
unused:
	for {
		break nowhere
		continue over
	}
	switch {
	case true:
		fallthrough
	}
	fallthrough
}
