package main

import "fmt"

type R struct{ name string }

func (r R) Close()   { fmt.Println("close", r.name) }
func (r *R) CloseP() { fmt.Println("closeP", r.name) }

func trace(s string) string {
	fmt.Println("enter", s)
	return s
}

func un(s string) { fmt.Println("leave", s) }

func a() {
	defer un(trace("a"))
	b()
}

func b() {
	defer un(trace("b"))
	fmt.Println("in b")
}

func named() (n int) {
	defer func() { n *= 2 }()
	n = 5
	return n + 1
}

func unnamed() int {
	n := 5
	defer func() { n *= 2 }()
	return n + 1
}

func multi() (s string, err error) {
	defer func() {
		if err != nil {
			s = "failed: " + err.Error()
		}
	}()
	return "fine", fmt.Errorf("no")
}

func loop() {
	for i := range 4 {
		if i == 2 {
			continue
		}
		defer fmt.Print(i, " ")
	}
	defer fmt.Print("loop: ")
}

func early(n int) string {
	defer fmt.Println("early", n)
	if n > 0 {
		return "positive"
	}
	defer fmt.Println("second")
	return "rest"
}

func get() func() {
	fmt.Println("get evaluated")
	return func() { fmt.Println("got called") }
}

func main() {
	a()
	fmt.Println(named(), unnamed())
	fmt.Println(multi())
	loop()
	fmt.Println()
	fmt.Println(early(1))
	fmt.Println(early(0))
	func() {
		x := 1
		defer fmt.Println("arg", x)
		defer func() { fmt.Println("closure", x) }()
		x = 2
		r := R{"one"}
		defer r.Close()
		defer r.CloseP()
		p := &R{"p1"}
		defer p.CloseP()
		p = &R{"p2"}
		r.name = "two"
	}()
	func() {
		defer get()()
		fmt.Println("body")
	}()
	func() {
		defer func() {
			defer func() {
				defer fmt.Println("innermost")
				fmt.Println("inner")
			}()
			fmt.Println("outer")
		}()
	}()
	m := map[string]int{"a": 1, "b": 2}
	func() {
		defer delete(m, "a")
		defer fmt.Println("before delete", len(m))
	}()
	ch := make(chan int, 1)
	func() {
		defer close(ch)
		ch <- 1
	}()
	v, ok := <-ch
	_, ok2 := <-ch
	fmt.Println(len(m), v, ok, ok2)
	for i := range 2 {
		func() {
			defer func(n int) { fmt.Println("per call", n, i) }(i * 10)
		}()
	}
	fmt.Println(func() (r int) {
		defer func() { r++ }()
		defer func() { r *= 10 }()
		r = 1
		return
	}())
	var nilf func()
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		defer nilf()
		fmt.Println("nil func is a panic only when called")
	}()
	defer fmt.Println("last line of main")
	defer func() { fmt.Println("main's deferred") }()
}
