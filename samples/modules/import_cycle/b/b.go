package b

import "ex/a"

func F() { a.F() }
