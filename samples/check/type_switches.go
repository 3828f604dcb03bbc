package main

type I interface{ M() }
type T struct{}

func (T) M() {}

func main() {
	var e any
	switch e.(type) {
	case int:
	case string, int: // ERROR "duplicate case int in type switch\n\t./type_switches.go:11:7: previous case"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch\n\t./type_switches.go:13:7: previous case"
	case 5: // ERROR "5 is not a type"
	case undefinedType: // ERROR "undefined: undefinedType"
	}
	switch x := e.(type) {
	case int:
		x.foo() // ERROR "x.foo undefined (type int has no field or method foo)"
	case string:
		_ = x + 1 // ERROR "invalid operation: x + 1 (mismatched types string and untyped int)"
	case int8, int16:
		_ = x + 1 // ERROR "invalid operation: x + 1 (mismatched types any and untyped int)"
	}
	switch e.(type) {
	default:
	default: // ERROR "multiple defaults (first at ./type_switches.go:27:2)"
	}
	switch y := e.(type) { // ERROR "y declared and not used"
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	case bool:
	}
}
