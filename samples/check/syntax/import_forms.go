package main

import fmt // ERROR "missing import path"
import "a" "b"
import ("os", "io")
import 'x'
import ""

func main() {}
