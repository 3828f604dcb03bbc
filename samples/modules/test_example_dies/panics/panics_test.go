package panics

import "fmt"

func Example_fine() {
	fmt.Println("fine")
	// Output: fine
}

func Example_panics() {
	fmt.Println("before")
	panic("boom")

	// Output: after
}
