package main

func main() {
	c := make(chan int)
	var ro <-chan int
	var so chan<- int
	var x string // ERROR "declared and not used: x"
	var n int
	select {
	case x = <-c: // ERROR "cannot use <-c (comma, ok expression of type int) as string value in assignment"
	case c <- "a": // ERROR "cannot use \"a\" (untyped string constant) as int value in send"
	case ro <- 1: // ERROR "invalid operation: cannot send to receive-only channel <-chan int ro (variable of type <-chan int)"
	case <-so: // ERROR "invalid operation: cannot receive from send-only channel chan<- int so (variable of type chan<- int)"
	case v := <-n: // ERROR "declared and not used: v" "invalid operation: cannot receive from non-channel int n (variable of type int)"
	case n, x = <-c: // ERROR "cannot use <-c (untyped bool value) as string value in assignment"
	case w := <-c: // ERROR "declared and not used: w"
	case undefined <- 1: // ERROR "undefined: undefined"
	}
	select {
	default:
	case <-c:
		fallthrough // ERROR "fallthrough statement out of place"
	}
}
