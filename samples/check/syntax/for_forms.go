package main

func main() {
	for i := 0; i < 10 { // ERROR "syntax error: unexpected {, expected semicolon or newline"
	} // ERROR "syntax error: unexpected }, expected expression"
	for i := 0; i < 10; i++; { // ERROR "syntax error: unexpected semicolon, expected { after for clause"
	}
	for var i = 0; i < 10; i++ { // ERROR "syntax error: var declaration not allowed in for initializer"
	}
	for i = range 5; i < 3 { // ERROR "syntax error: unexpected semicolon, expected { after for clause"
	}
	for ;; {
	}
	while true { // ERROR "syntax error: unexpected name true at end of statement"
	}
} // ERROR "syntax error: non-declaration statement outside function body"
