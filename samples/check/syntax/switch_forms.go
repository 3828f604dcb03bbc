package main

func main() {
	switch x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	case 1:
	}
	switch {
		println("before any case") // ERROR "syntax error: unexpected name println, expected case or default or }"
	case true: // ERROR "syntax error: unexpected keyword case, expected :"
	}
	switch 1 {
	case 1 // ERROR "syntax error: unexpected newline, expected :"
		println()
	case: // ERROR "syntax error: unexpected :, expected expression"
	} // ERROR "syntax error: unexpected }, expected :"
}
