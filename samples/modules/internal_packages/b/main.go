package main

import "ex/c"

func main() { c.C() }
