// Package shout hands on to package say.
package shout

import (
	"strings"

	"example.com/wrappers/say"
)

// F prints in capitals.
func F(format string, args ...any) { say.F(strings.ToUpper(format), args...) }

// Again prints.
func Again(format string, args ...any) { say.F(format, args...) }

// Box is generic.
type Box[T any] struct{ V T }

// Logf prints.
func (b Box[T]) Logf(format string, args ...any) { Again(format, args...) }

// Any prints what a logger is given.
func Any(l say.Logger, format string, args ...any) { l.Sayf(format, args...) }
