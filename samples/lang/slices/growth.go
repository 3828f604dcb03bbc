package main

import "fmt"

type triple struct{ a, b, c int64 }

var sink any

func grow[T any](n int) (caps []int) {
	s := new([]T)
	sink = s // on the heap: for slices that stay on the stack Go may start with more room
	for range n {
		var zero T
		*s = append(*s, zero)
		if k := len(caps); k == 0 || cap(*s) != caps[k-1] {
			caps = append(caps, cap(*s))
		}
	}
	return
}

// The capacities append chooses: doubling up to 256 elements, then by a quarter plus 192,
// rounded up to what the allocator hands out for elements of that size.
func main() {
	fmt.Println("int", grow[int](5000))
	fmt.Println("byte", grow[byte](5000))
	fmt.Println("int32", grow[int32](2000))
	fmt.Println("string", grow[string](2000))
	fmt.Println("bool", grow[bool](100))
	fmt.Println("any", grow[any](600))
	fmt.Println("pointer", grow[*int](600))
	fmt.Println("triple", grow[triple](600))
	fmt.Println("[5]byte", grow[[5]byte](100))
	fmt.Println("[]int", grow[[]int](300))
	fmt.Println("uint16", grow[uint16](300))
	s := new([]int)
	sink = s
	*s = append(*s, 1, 2, 3)
	fmt.Println(len(*s), cap(*s))
	*s = append(*s, 4, 5, 6, 7)
	fmt.Println(len(*s), cap(*s))
	*s = append(*s, make([]int, 100)...)
	fmt.Println(len(*s), cap(*s))
	b := new([]byte)
	sink = b
	*b = append(*b, "hello"...)
	fmt.Println(len(*b), cap(*b))
	*b = append(*b, "more than eight"...)
	fmt.Println(len(*b), cap(*b))
}
