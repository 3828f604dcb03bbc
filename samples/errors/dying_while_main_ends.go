// A goroutine panics while main returns: the panic has its say.
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		panic("the last word")
	}()
	wg.Wait()
	wg.Wait()
}
