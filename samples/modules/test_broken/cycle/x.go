package cycle

func F() {}
