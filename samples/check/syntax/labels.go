package main

func main() {
	goto
	break 5 // ERROR "syntax error: unexpected keyword break, expected name"
	L: M:
	for {
		continue "L" // ERROR "syntax error: unexpected literal \"L\" at end of statement"
	}
	goto L.M // ERROR "syntax error: unexpected . at end of statement"
end:
}
