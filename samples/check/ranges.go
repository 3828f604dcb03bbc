package main

type T struct{}

func (T) All() {}

func main() {
	for i := range 3.5 { // ERROR "cannot range over 3.5 (untyped float constant)"
	}
	for i, j := range 3 { // ERROR "declared and not used: i" "range over 3 (untyped int constant) permits only one iteration variable"
	}
	for k, v := range struct{}{} { // ERROR "cannot range over struct{}{} (value of type struct{})"
	}
	for range nil { // ERROR "cannot range over nil"
	}
	for a, b, c := range []int{} { // ERROR "declared and not used: a" "declared and not used: b" "range clause permits at most two iteration variables"
	}
}
