package main

func init() {}
func init() {}

func main() {
L:
	for {
		break L
	}
L: // ERROR "label L already defined at ./declared_twice_labels.go:7:1"
	for {
		break
	}
	goto M
M:
	goto N // ERROR "label N not defined"
Unused:
	if true {
		break Unused // ERROR "invalid break label Unused"
	}
	init() // ERROR "undefined: init"
	var init = 1
	x := init // ERROR "declared and not used: x"
}
