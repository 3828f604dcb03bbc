// When no goroutine can ever run again the program is stopped with a report. Here main waits
// for a message that nobody is left to send.
package main

import (
	"fmt"
	"sync"
)

func main() {
	messages := make(chan string)
	var wg sync.WaitGroup
	wg.Go(func() { messages <- "hello" })
	fmt.Println(<-messages)
	wg.Wait()
	fmt.Println("nobody sends any more:")
	fmt.Println(<-messages)
}
