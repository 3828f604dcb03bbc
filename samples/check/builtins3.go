package main

func main() {
	x := 5
	var s []int
	recover(1)                    // ERROR "invalid operation: too many arguments for recover(1) (expected 0, found 1)"
	close(s)                      // ERROR "invalid operation: cannot close non-channel s (variable of type []int)"
	_ = min()                     // ERROR "invalid operation: not enough arguments for min() (expected 1, found 0)"
	_ = min("a", 1)               // ERROR "invalid argument: mismatched types untyped string (previous argument) and untyped int (type of 1)"
	_ = max(s)                    // ERROR "invalid argument: s (variable of type []int) cannot be ordered"
	_ = min(1+2i, 2)              // ERROR "invalid argument: 1 + 2i (untyped complex constant (1 + 2i)) cannot be ordered"
	clear(x)                      // ERROR "invalid argument: cannot clear x (variable of type int): argument must be (or constrained by) map or slice"
	_ = real(x)                   // ERROR "invalid argument: argument has type int, expected complex type"
	_ = complex(1, "a")           // ERROR "invalid operation: complex(1, \"a\") (mismatched types untyped float and untyped string)"
	_ = complex(float32(1), 2.0i) // ERROR "2.0i (untyped complex constant (0 + 2i)) overflows float32"
	_ = imag("x")                 // ERROR "invalid argument: argument has type untyped string, expected complex type"
	f := len                      // ERROR "len (built-in) must be called"
	_ = append                    // ERROR "append (built-in) must be called"
	print(f)
	copy(s)      // ERROR "invalid operation: not enough arguments for copy(s) (expected 2, found 1)"
	_ = make     // ERROR "make (built-in) must be called"
	_ = len(nil) // ERROR "invalid argument: nil for built-in len"
}
