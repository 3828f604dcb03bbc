package main

func main() {
	x := 1
	s := "a"
	switch x {
	case 1:
	case 2, 1: // ERROR "duplicate case 1 (constant of type int) in expression switch\n\t./switches.go:7:7: previous case"
	case "a": // ERROR "cannot convert \"a\" (untyped string constant) to type int"
	case s: // ERROR "invalid case s in switch on x (mismatched types string and int)"
	case 1.5: // ERROR "1.5 (untyped float constant) truncated to int"
	}
	switch s {
	case "a", "b":
	case "b": // ERROR "duplicate case \"b\" (constant of type string) in expression switch\n\t./switches.go:14:12: previous case"
	}
	switch {
	case x: // ERROR "invalid case x in switch on true (mismatched types int and bool)"
	case x > 1:
	case "true": // ERROR "cannot convert \"true\" (untyped string constant) to type bool"
	}
	switch x := 5; x {
	default:
	case 1:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch []int{} {
	}
	switch f := func() {}; f {
	case nil:
	case f: // ERROR "invalid case f in switch on f (func can only be compared to nil)"
	}
	switch nil { // ERROR "use of untyped nil in switch expression"
	}
}
