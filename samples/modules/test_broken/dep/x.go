package dep

func D() { nowhere() }
