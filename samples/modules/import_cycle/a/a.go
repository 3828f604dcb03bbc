package a

import "ex/b"

func F() { b.F() }
