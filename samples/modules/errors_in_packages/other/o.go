package other

func G() int { return undefinedThing }
