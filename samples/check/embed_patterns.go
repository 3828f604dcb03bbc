package main

import _ "embed"

//go:embed "a b
var s string

//go:embed "x\tq" `k l` "m""n"
var t string

//go:embed "a\qb"
var u string

//go:embed a"b `c
var v string

func main() {
	var x int
}
