package main

// vet: complains on purpose

import "fmt"

type temp float64
type weekday int

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

type pair struct {
	A, B int
}

type wrapper struct {
	D weekday
	P *weekday
	L []weekday
	e weekday
}

// Flags, width and precision reach the elements of composite values.
func main() {
	for _, f := range []string{"%d", "%5d", "%05d", "%-5d|", "%x", "%#x", "%X", "%o", "%b", "%q", "%c", "%U", "%+d", "% d", "%.2f", "%s", "%t", "%e"} {
		fmt.Printf("%s: ", f)
		fmt.Printf(f, []int{1, 22, 97})
		fmt.Print(" ; ")
		fmt.Printf(f, [2]uint8{10, 255})
		fmt.Print(" ; ")
		fmt.Printf(f, pair{65, -1})
		fmt.Print(" ; ")
		fmt.Printf(f, map[string]int{"k": 66})
		fmt.Println()
	}
	fmt.Printf("%.1f %6.2f %v %g\n", []float64{1.25, 2.5}, [2]float32{1, 2}, temp(36.6), []temp{1, 2.5})
	fmt.Printf("%q %x %X % x %#x %s %v\n", []string{"a b", "c"}, []string{"hi", "yo"}, "hello", "hello", "hello", []string{"p", "q"}, []string{"", ""})
	fmt.Printf("%s %d %v %+v %#v\n", [][]byte{[]byte("ab")}, [][]byte{[]byte("ab")}, [][]byte{[]byte("ab")}, [][]byte{nil}, [][]byte{[]byte("ab")})
	d := weekday(1)
	fmt.Println(d, []weekday{0, 2}, map[weekday]weekday{1: 2}, [1]weekday{2}, struct{ W weekday }{1})
	fmt.Printf("%v %d %s %q %x %X %08v %-6v| %6s|\n", d, d, d, d, d, d, d, d, d)
	fmt.Printf("%v %+v\n", wrapper{D: 1, L: []weekday{1}, e: 2}, wrapper{D: 2})
	fmt.Printf("%#v\n", wrapper{D: 1, L: []weekday{0}, e: 2})
	fmt.Printf("%v %s\n", []any{1, "a", nil, d}, []any{1, "a", nil, d})
	fmt.Printf("%6v|%-6v|%06v|%+v\n", []any{1, "a", true, 1.5}, []any{1, "a"}, []int{1, 2}, []any{1, -1})
	fmt.Printf("%x %X %x\n", "héé", []byte{1, 0xab}, [3]int{10, 11, 12})
	fmt.Printf("%t %t\n", []bool{true, false}, map[string]bool{"y": true})
	fmt.Printf("%5t|%-7t|%q\n", true, false, 'x')
	fmt.Printf("%3c|%-3c|%03c|%c%c\n", 'a', 'b', 'c', 0x4E16, 0x754C)
	fmt.Printf("%08b %o %#o %O %#b\n", 37, 64, 64, 64, 5)
}
