package lib

func Size() int { return size }
