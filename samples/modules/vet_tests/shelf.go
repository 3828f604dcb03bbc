//go:debug panicnil=1

// Package tested has tests with all kinds of mistakes.
package tested

type Shelf struct{ Books int }

func (s *Shelf) Add() { s.Books++ }

func New() *Shelf { return new(Shelf) }
