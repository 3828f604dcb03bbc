// Package greet says hello.
package greet

import "example.org/greet/v2/casing"

type Greeting struct{ Text string }

func (g Greeting) String() string { return "<" + g.Text + ">" }

func Hello(name string) Greeting { return Greeting{"hello, " + casing.Title(name)} }
