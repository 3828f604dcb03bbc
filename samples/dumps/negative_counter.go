// A WaitGroup below zero, in a goroutine's deferred call.
package main

import "sync"

type work struct{ group sync.WaitGroup }

func (w *work) finish() {
	w.group.Done()
}

func main() {
	w := new(work)
	go func() {
		defer w.finish()
	}()
	select {}
}
