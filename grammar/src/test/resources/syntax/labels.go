package main

func main() {
L:
	switch {
	case true:
	M:
	case false:
	}
	goto
	goto 5
	break 5
}
