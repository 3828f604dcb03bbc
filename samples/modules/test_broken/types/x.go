package types

func f() int { return 1 }
