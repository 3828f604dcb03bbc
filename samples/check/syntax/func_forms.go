package main

func (a int, b int) m() {} // ERROR "method has multiple receivers"

func () n() {} // ERROR "method has no receiver"

func f(a int, string) {} // ERROR "syntax error: missing parameter type"

func g(a, b ...int, c string) {} // ERROR "can only use ... with final parameter"

func h(a int) b int {} // ERROR "syntax error: unexpected name int after top level declaration"

func main() {}
