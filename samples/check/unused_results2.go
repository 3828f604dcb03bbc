package main

type T struct{ a int }

func main() {
	var t T
	var e any
	t.a            // ERROR "t.a (variable of type int) is not used"
	e.(int)        // ERROR "e.(int) (comma, ok expression of type int) is not used"
	cap([]int{})   // ERROR "cap([]int{}) (value of type int) is not used"
	new(int)       // ERROR "new(int) (value of type *int) is not used"
	make([]int, 1) // ERROR "make([]int, 1) (value of type []int) is not used"
	complex(1, 2)  // ERROR "complex(1, 2) (untyped complex constant (1 + 2i)) is not used"
	min(1, 2)      // ERROR "min(1, 2) (untyped int constant 1) is not used"
	x := 1
	x == 1         // ERROR "x == 1 (untyped bool value) is not used"
	x > 2 && x < 5 // ERROR "x > 2 && x < 5 (untyped bool value) is not used"
	copy([]int{}, []int{})
	recover()
	<-make(chan int)
}
