package main

func none()                    {}
func two(a int, b string) int  { return 0 }
func vary(a int, bs ...string) {}
func pair() (int, int)         { return 1, 2 }

func main() {
	none(1)                     // ERROR "too many arguments in call to none\n\thave (number)\n\twant ()"
	two(1)                      // ERROR "not enough arguments in call to two\n\thave (number)\n\twant (int, string)"
	two(1, "a", 2)              // ERROR "too many arguments in call to two\n\thave (number, string, number)\n\twant (int, string)"
	two("a", 1)                 // ERROR "cannot use \"a\" (untyped string constant) as int value in argument to two" "cannot use 1 (untyped int constant) as string value in argument to two"
	vary()                      // ERROR "not enough arguments in call to vary\n\thave ()\n\twant (int, ...string)"
	vary(1, 2)                  // ERROR "cannot use 2 (untyped int constant) as string value in argument to vary"
	vary(1, []string{"a"})      // ERROR "cannot use []string{…} (value of type []string) as string value in argument to vary"
	vary(1, []int{1}...)        // ERROR "cannot use []int{…} (value of type []int) as []string value in argument to vary"
	vary(1, "a", []string{}...) // ERROR "too many arguments in call to vary\n\thave (number, string, []string...)\n\twant (int, ...string)"
	two(pair())                 // ERROR "cannot use pair() (value of type int) as string value in argument to two"
}
