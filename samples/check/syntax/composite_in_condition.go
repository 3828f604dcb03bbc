package main

type T struct{ a int }

func main() {
	if x == T{1} { // ERROR "syntax error: unexpected { at end of statement"
	}
	for _, v := range T{1} { // ERROR "syntax error: non-declaration statement outside function body"
	}
	switch T{1} {
	}
}
