package main

// vet: complains on purpose

import (
	"errors"
	"fmt"
)

type T struct{ A int }

// What fmt prints when a format does not fit its operands.
func main() {
	fmt.Printf("%d|%s|%t|%q|%f|%c|%x\n", "str", 5, 3, 2.5, "f", "c", true)
	fmt.Printf("%d\n")
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%d\n", 1, 2, "three", nil)
	fmt.Printf("%z %Z %y\n", 1, "a", T{1})
	fmt.Printf("%!\n", 1)
	fmt.Printf("%")
	fmt.Println()
	fmt.Printf("100%\n")
	fmt.Printf("%%|%5%|%-5%|%05%\n")
	fmt.Printf("%s %d %v\n", nil, nil, nil)
	fmt.Printf("%*d|%-*d|%*d|%.*f|%*.*f\n", 5, 1, 5, 2, -5, 3, 2, 3.14159, 8, 3, 2.71828)
	fmt.Printf("%*d|%.*f\n", "x", 1, "y", 2.0)
	fmt.Printf("%.*d|%*d\n", -3, 7, 10000000, 7)
	fmt.Printf("%[2]d %[1]d|%[1]d %d|%[2]*[1]d|%[3]*.[2]*[1]f|\n", 1, 2)
	fmt.Printf("%[3]*.[2]*[1]f|\n", 12.0, 2, 6)
	fmt.Printf("%[5]d %[0]d %[x]d %[1]\n", 1, 2)
	fmt.Printf("%[1]d %[1]v %[1]T %[1]q\n", 65)
	fmt.Printf("%[2]*d|%[1]d\n", 9, 4)
	fmt.Printf("%-+5d|%+-5d|% +d|%+ d|%-05d|%0-5d\n", 1, 2, 3, 4, 5, 6)
	fmt.Printf("%s %v %d\n", errors.New("oops"), errors.New("oops"), T{3})
	fmt.Printf("%s|%d|%s\n", T{1}, &T{2}, &T{3})
	fmt.Printf("%s|%s|%x\n", []int{1}, map[string]int{"a": 1}, struct {
		S string
		N int
	}{"hi", 255})
	fmt.Printf("%s %v\n", error(nil), error(nil))
	var np *T
	fmt.Printf("%v %+v %s %d\n", np, np, np, np)
	fmt.Printf("%p %p %v\n", nil, np, (*int)(nil))
	fmt.Printf("%p %d\n", 5, []any{1, "x"})
	fmt.Printf("%T %T %T\n", nil, np, fmt.Printf)
	fmt.Printf("%w\n", errors.New("w"))
	fmt.Println(fmt.Sprintf("%6.2f%%", 99.5), fmt.Sprintf("%v%v", 1, 2), fmt.Sprintf("é%dé", 1))
	fmt.Printf("no operands\n")
	fmt.Printf("%v %v\n", struct{}{}, []struct{}{{}, {}})
	fmt.Printf("%é\n", 1)
	fmt.Printf("%.d|%.f|%5.d|%.s|\n", 0, 1.5, 0, "abc")
	fmt.Printf("%.-3d|%.+3d\n", 1, 2)
}
