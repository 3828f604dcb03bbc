package other

import "ex.org/broken/cycle"

func G() { cycle.F() }
