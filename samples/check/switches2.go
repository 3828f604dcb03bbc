package main

type T struct{}

func main() {
	switch x := any(1); x {
	case 1, "a", 1: // ERROR "duplicate case 1 (constant of type int) in expression switch\n\t./switches2.go:7:7: previous case"
	case T{}:
	case []int{}: // ERROR "invalid case []int{} in switch on x (slice can only be compared to nil)"
	}
	switch {
	case true:
	case true:
	case false, false:
	}
	switch 5 {
	case 5:
	case 5.0: // ERROR "duplicate case 5.0 (constant 5 of type int) in expression switch\n\t./switches2.go:17:7: previous case"
	}
	switch true {
	default:
		fallthrough
	case false:
		{
			fallthrough // ERROR "fallthrough statement out of place"
		}
	}
	switch undefined { // ERROR "undefined: undefined"
	case 1:
	}
	var e error
	switch e {
	case 1: // ERROR "cannot convert 1 (untyped int constant) to type interface{Error() string}"
	}
}
