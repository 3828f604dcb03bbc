package main

func a() int {
} // ERROR "missing return"

func b(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "missing return"

func c(x int) int {
	for x < 10 {
		return x
	}
} // ERROR "missing return"

func d(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func e(x int) int {
	for {
		if x > 1 {
			break
		}
	}
} // ERROR "missing return"

func ok1() int {
	for {
	}
}

func ok2(x int) int {
	switch {
	case x > 0:
		return 1
	default:
		panic("no")
	}
}

func ok3(c chan int) int {
	select {
	case v := <-c:
		return v
	}
}

func ok4() int {
L:
	for {
		continue L
	}
}

func ok5(x int) int {
	if x > 0 {
		return 1
	} else {
		goto end
	}
end:
	return 2
}

func f() int {
L:
	for {
		break L
	}
} // ERROR "missing return"

func g() func() int {
	return func() int {
	} // ERROR "missing return"
}

func main() {}
