package main

func f(a, b int, string) {} // ERROR "syntax error: missing parameter type"
func g(a int, ...string) {} // ERROR "syntax error: missing parameter name"
func h(...int, a string) {} // ERROR "syntax error: missing parameter name" "can only use ... with final parameter"
func k(x, y) {}
func l(a int,) {}
func m() (a int, string) {} // ERROR "syntax error: missing parameter type"

func main() {}
