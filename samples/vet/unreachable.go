// Statements that nothing leads to.
package main

import "os"

func afterReturn() int {
	return 1
	println("never")
	return 2
}

func afterPanic() {
	panic("x")
	println("never")
}

func exit() {
	os.Exit(0)
	println("by syntax it is reached")
}

func loops(n int) int {
	for {
		if n > 1 {
			break
		}
		continue
		n++
	}
	for i := 0; i < n; i++ {
		break
		n--
	}
	for range n {
		return 1
	}
	for {
		n++
	}
	return 1
}

func labels(n int) {
outer:
	for {
		for {
			break outer
		}
		n++
	}
	goto end
	n = 2
end:
	n = 3
}

func switches(n int, x any, c chan int) int {
	switch n {
	case 1:
		return 1
		n++
	case 2:
		fallthrough
	default:
		panic(1)
	}
	println()
	switch x.(type) {
	case int:
		return 1
	}
	switch x := x.(type) {
	case int:
		return x
	default:
		{
			return 2
		}
	}
	select {
	case <-c:
		return 1
	case c <- 1:
		return 2
	}
	var y int
	_ = y
	select {
	case <-c:
		break
	}
	select {}
	return 3
}

func shadow() {
	panic := func(string) {}
	panic("x")
	println()
	if true {
		return
	} else {
		return
	}
	func() {
		return
		println()
	}()
}

func empty() {
	return

}

func main() {}
