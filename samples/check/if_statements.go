package main

func f() (int, error) { return 0, nil }

func main() {
	if x := f(); x { // ERROR "assignment mismatch: 1 variable but f returns 2 values"
	}
	if x, err := f(); err { // ERROR "declared and not used: x" "non-boolean condition in if statement"
	}
	if f() { // ERROR "multiple-value f() (value of type (int, error)) in single-value context"
	}
	if x, err := f(); err != nil { // ERROR "declared and not used: x"
		_ = y // ERROR "undefined: y"
	}
	_ = x    // ERROR "undefined: x"
	if nil { // ERROR "non-boolean condition in if statement"
	}
	if "a" == 1 { // ERROR "invalid operation: \"a\" == 1 (mismatched types untyped string and untyped int)"
	}
	var ok bool
	if ok = true; ok {
	}
}
