package main

import "ex/a/internal/x"
import "internal/abi"
import "crypto/internal/boring"

func main() { x.F(); abi.X() }
