// Package say hands on to fmt.
package say

import "fmt"

// F prints by a format.
func F(format string, args ...any) { fmt.Printf(format, args...) }

// Ln prints.
func Ln(args ...any) { fmt.Println(args...) }

// E makes an error.
func E(format string, args ...any) error { return fmt.Errorf(format, args...) }

// Not takes what looks like a format.
func Not(format string, args ...any) int { return len(format) + len(args) }

// Var is a function, too.
var Var = func(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// Sayer has methods.
type Sayer struct{ Hook func(format string, args ...any) }

// Sayf prints.
func (*Sayer) Sayf(format string, args ...any) { F(format, args...) }

// Logger is what a Sayer can be used as.
type Logger interface {
	Sayf(format string, args ...any)
}

var _ Logger = (*Sayer)(nil)

// Quiet is an interface that nothing here has.
type Quiet interface {
	Quietf(format string, args ...any)
}
