package c

import "ex/a/internal/x"

func C() { x.F() }
