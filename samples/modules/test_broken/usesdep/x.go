package usesdep

import "ex.org/broken/dep"

func U() { dep.D() }
