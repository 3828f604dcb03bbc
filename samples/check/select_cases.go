package main

func main() {
	c := make(chan int)
	var x string
	select {
	case 1: // ERROR "select case must be send or receive (possibly with assignment)"
	case c: // ERROR "select case must be send or receive (possibly with assignment)"
	case v := c: // ERROR "select case must be send or receive (possibly with assignment)"
	case len(c) > 0: // ERROR "select case must be send or receive (possibly with assignment)"
	}
	select {
	case x = <-c: // ERROR "cannot use <-c (comma, ok expression of type int) as string value in assignment"
	case c <- "a": // ERROR "cannot use \"a\" (untyped string constant) as int value in send"
	case v, ok, z := <-c: // ERROR "declared and not used: v" "declared and not used: ok" "declared and not used: z" "assignment mismatch: 3 variables but 1 value"
	case v := <-x: // ERROR "declared and not used: v" "invalid operation: cannot receive from non-channel string x (variable of type string)"
	case <-c + 1: // ERROR "select case must be send or receive (possibly with assignment)"
	default:
	default: // ERROR "multiple defaults (first at ./select_cases.go:18:2)"
	}
}
