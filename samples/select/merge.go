// Several sources, one loop. A source that is closed is set to nil: a nil channel is never
// ready, so its case is switched off.
package main

import "fmt"

func source(values ...int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for _, v := range values {
			c <- v
		}
	}()
	return c
}

func main() {
	odd, even := source(1, 3, 5, 7, 9), source(2, 4, 6)
	lastOdd, lastEven, sum, inOrder := 0, 0, 0, true
	for odd != nil || even != nil {
		select {
		case v, ok := <-odd:
			if !ok {
				odd = nil
				continue
			}
			inOrder = inOrder && v > lastOdd
			lastOdd = v
			sum += v
		case v, ok := <-even:
			if !ok {
				even = nil
				continue
			}
			inOrder = inOrder && v > lastEven
			lastEven = v
			sum += v
		}
	}
	fmt.Println("sum", sum)
	fmt.Println("each source kept its order:", inOrder)
}
