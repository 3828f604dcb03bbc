package external

func f() {}
