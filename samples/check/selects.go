// Select statements and channel operations.
package main

func main() {
	in := make(<-chan int)
	out := make(chan<- string)
	var s string
	select {
	case x := <-in:
	case out <- "a":
	case out <- 1:
	case s = <-in:
	case s == "":
	case <-out:
	case in <- 1:
	default:
	default:
	}
	close(in)
	len(out)
}
