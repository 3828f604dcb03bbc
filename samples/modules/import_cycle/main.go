package main

import "ex/a"

func main() { a.F() }
