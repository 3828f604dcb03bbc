package main

func main() {
	goto L // ERROR "goto L jumps over declaration of x at ./flow_goto.go:5:4"
	x := 1
	_ = x
L:
	goto inner // ERROR "goto inner jumps into block starting at ./flow_goto.go:9:2"
	{
	inner:
		println()
	}
	goto missing // ERROR "label missing not defined"
unused: // ERROR "label unused defined and not used"
	for i := 0; i < 3; i++ {
		continue unused2 // ERROR "continue label not defined: unused2"
	}
	goto back // ERROR "goto back jumps over declaration of y at ./flow_goto.go:19:6"
	var y int
back:
	_ = y
}
