package main

func main() {
	select {
		println() // ERROR "syntax error: unexpected name println, expected case or default or }"
	case x: // ERROR "syntax error: unexpected keyword case, expected :"
	case 1 + 2:
	}
	select x { // ERROR "syntax error: missing { after select clause"
	}
	select {
	case <-c // ERROR "syntax error: unexpected newline, expected :"
	}
}
