package main

func one() int             { return 1 }
func two() (int, string)   { return 1, "" }
func none()                {}
func three() (a, b, c int) { return 1, 2 }      // ERROR "not enough return values\n\thave (number, number)\n\twant (int, int, int)"
func four() (int, int)     { return two() }     // ERROR "cannot use two() (value of type string) as int value in return statement"
func five()                { return 1 }         // ERROR "too many return values\n\thave (number)\n\twant ()"
func six() int             { return }           // ERROR "not enough return values\n\thave ()\n\twant (int)"
func seven() (int, error)  { return 1, nil, 2 } // ERROR "too many return values\n\thave (number, nil, number)\n\twant (int, error)"

func main() {
	a := two()       // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	b, c := one()    // ERROR "assignment mismatch: 2 variables but one returns 1 value"
	d, e, f := two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
	var g, h int = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	var i = none()   // ERROR "none() (no value) used as value"
	x, y := 1, 2, 3  // ERROR "declared and not used: x" "assignment mismatch: 2 variables but 3 values"
	x, y = 1         // ERROR "assignment mismatch: 2 variables but 1 value"
	x = none()       // ERROR "none() (no value) used as value"
	_, _, _, _, _, _, _, _, _, _ = a, b, c, d, e, f, g, h, i, y
}
