package main

func main() {
	var r <-chan int
	var s chan<- int
	var b chan int
	x := 1
	r <- 1        // ERROR "invalid operation: cannot send to receive-only channel <-chan int r (variable of type <-chan int)"
	<-s           // ERROR "invalid operation: cannot receive from send-only channel chan<- int s (variable of type chan<- int)"
	close(r)      // ERROR "invalid operation: cannot close receive-only channel r (variable of type <-chan int)"
	b <- "text"   // ERROR "cannot use \"text\" (untyped string constant) as int value in send"
	x <- 1        // ERROR "invalid operation: cannot send to non-channel int x (variable of type int)"
	<-x           // ERROR "invalid operation: cannot receive from non-channel int x (variable of type int)"
	for range s { // ERROR "cannot range over s (variable of type chan<- int): receive from send-only channel chan<- int"
	}
	v := <-s              // ERROR "invalid operation: cannot receive from send-only channel chan<- int s (variable of type chan<- int)"
	r = s                 // ERROR "cannot use s (variable of type chan<- int) as <-chan int value in assignment"
	b = r                 // ERROR "cannot use r (variable of type <-chan int) as chan int value in assignment"
	close(x)              // ERROR "invalid operation: cannot close non-channel x (variable of type int)"
	for i, v := range b { // ERROR "declared and not used: i" "range over b (variable of type chan int) permits only one iteration variable"
	}
	_ = v
	len(x) // ERROR "invalid argument: x (variable of type int) for built-in len"
}
