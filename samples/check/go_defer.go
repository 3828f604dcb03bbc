package main

func f() int { return 1 }
func g() {}

type T struct{}

func (T) m() int { return 0 }

func main() {
	go f // ERROR "expression in go must be function call"
	defer g // ERROR "expression in defer must be function call"
	go func() {} // ERROR "expression in go must be function call"
	defer (g()) // ERROR "expression in defer must not be parenthesized"
	go (f()) // ERROR "expression in go must not be parenthesized"
	defer len("x") // ERROR "defer discards result of len(\"x\") (constant 1 of type int)"
	go cap([]int{}) // ERROR "go discards result of cap([]int{}) (value of type int)"
	defer append([]int{}, 1) // ERROR "defer discards result of append([]int{}, 1) (value of type []int)"
	defer int(3) // ERROR "defer requires function call, not conversion int(3) (constant 3 of type int)"
	go make([]int, 1) // ERROR "go discards result of make([]int, 1) (value of type []int)"
	defer recover()
	defer panic(1)
	go T{}.m()
	defer new(int) // ERROR "defer discards result of new(int) (value of type *int)"
	defer 5 // ERROR "expression in defer must be function call"
}
