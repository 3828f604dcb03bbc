package shape

func Sides() int { return sides }
