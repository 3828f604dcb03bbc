package main

func main() {
	var r rune = "a"     // ERROR "cannot use \"a\" (untyped string constant) as rune value in variable declaration"
	var s string = 'a'   // ERROR "cannot use 'a' (untyped rune constant 97) as string value in variable declaration"
	var b byte = "a"     // ERROR "cannot use \"a\" (untyped string constant) as byte value in variable declaration"
	s = s + 'b'          // ERROR "invalid operation: s + 'b' (mismatched types string and untyped rune)"
	s += 'c'             // ERROR "invalid operation: s += 'c' (mismatched types string and untyped rune)"
	_ = s == 'a'         // ERROR "invalid operation: s == 'a' (mismatched types string and untyped rune)"
	_ = []byte{'a', "b"} // ERROR "cannot use \"b\" (untyped string constant) as byte value in array or slice literal"
	_ = s[0] + "x"       // ERROR "invalid operation: s[0] + \"x\" (mismatched types byte and untyped string)"
	for _, c := range s {
		s += c       // ERROR "invalid operation: s += c (mismatched types string and rune)"
		_ = c == "a" // ERROR "invalid operation: c == \"a\" (mismatched types rune and untyped string)"
	}
	switch s {
	case 'a': // ERROR "cannot convert 'a' (untyped rune constant 97) to type string"
	}
	_, _ = r, b
}
