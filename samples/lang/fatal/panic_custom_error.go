package main

import "fmt"

type ParseError struct{ Line, Col int }

func (e *ParseError) Error() string { return fmt.Sprintf("parse error at %d:%d", e.Line, e.Col) }

func main() {
	panic(&ParseError{3, 14})
}
