package main

import "embed"

//go:embed
var a string

//go:embed main.go
func f() {}

//go:embed main.go
var (
	b string
)

//go:noinline

//go:generate echo hello
//go:noinline
func g() {}

//go:noinline
type T int

//go:systemstack
func h() {}

var x embed.FS //go:nosplit

//go:linkname nothing nothing

func main() { a = 1 }

//go:noinline
func i() {}
