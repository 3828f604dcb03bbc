package main

import "fmt"

type Color int

const (
	Red Color = iota
	Green
	Blue
)

func (c Color) String() string {
	switch c {
	case Red:
		return "red"
	case Green:
		return "green"
	}
	return fmt.Sprintf("Color(%d)", int(c))
}

func side(s string, v int) int {
	fmt.Print(s, " ")
	return v
}

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	case n < 0, n > 100:
		return "?"
	default:
		return "C"
	}
}

func fall(n int) (out []string) {
	switch n {
	case 1:
		out = append(out, "one")
		fallthrough
	case 2:
		out = append(out, "two")
		fallthrough
	default:
		out = append(out, "default")
	case 3:
		out = append(out, "three")
	case 4, 5:
		if n == 5 {
			break
		}
		out = append(out, "four")
	}
	return append(out, "end")
}

func main() {
	fmt.Println(Red, Green, Blue, grade(95), grade(85), grade(-1), grade(50))
	for i := range 7 {
		fmt.Println(i, fall(i))
	}
	// Cases are tried from the top and stop at the first that matches.
	switch side("tag", 2) {
	case side("a", 1), side("b", 2), side("c", 3):
		fmt.Println("matched")
	case side("d", 2):
		fmt.Println("not this")
	}
	switch x := side("init", 5); x {
	default:
		fmt.Println("default first in text")
	case side("e", 6):
		fmt.Println("no")
	}
	switch x, y := 1, 2; {
	case x > y:
		fmt.Println(">")
	case x < y:
		fmt.Println("<")
	}
	switch {
	}
	switch side("only evaluated", 0) {
	}
	fmt.Println()
	switch c := 'x'; {
	case 'a' <= c && c <= 'm':
		fmt.Println("first half")
	case 'n' <= c && c <= 'z':
		fmt.Println("second half")
	}
	switch s := "go"; s + "pher" {
	case "gopher":
		fmt.Println("gopher", s)
	}
	var e any = 2.0
	switch e {
	case 2:
		fmt.Println("int 2")
	case 2.0:
		fmt.Println("float 2")
	}
	switch [2]int{1, 2} {
	case [2]int{1, 2}:
		fmt.Println("array")
	}
	type P struct{ X, Y int }
	switch (P{1, 2}) {
	case P{2, 1}:
	case P{1, 2}:
		fmt.Println("struct")
	}
	var err error
	switch err {
	case nil:
		fmt.Println("nil error")
	}
	var f func()
	switch {
	case f == nil:
		fmt.Println("nil func")
	}
	switch true {
	case false:
	case 1 < 2 && "a" < "b":
		fmt.Println("true")
	}
	switch x := 5; {
	case x > 3:
		x := "shadow"
		fmt.Println(x)
		fallthrough
	case x > 100:
		fmt.Println("fell with", x)
	}
	for i := range 3 {
		switch i {
		case 1:
			continue
		}
		fmt.Print("loop", i, " ")
	}
	fmt.Println()
	n := uint8(200)
	switch n {
	case 100 + 100:
		fmt.Println("const expression")
	}
	switch v := side("v", 1); v {
	case 1:
		switch v + 1 {
		case 2:
			fmt.Println("nested")
			break
		}
		fmt.Println("after nested")
	}
	if x := side("if", 3); x > 5 {
		fmt.Println("big")
	} else if y := x * 2; y > 5 {
		fmt.Println("medium", x, y)
	} else {
		fmt.Println("small", x, y)
	}
}
