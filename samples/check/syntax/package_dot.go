package a.b // ERROR "syntax error: unexpected ., expected semicolon or newline"

func main() {}
