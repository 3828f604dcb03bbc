// WaitGroup.Add where it may come too late.
package main

import "sync"

type group struct{ sync.WaitGroup }

func main() {
	var wg sync.WaitGroup
	var g group
	for range 2 {
		go func() {
			wg.Add(1)
			defer wg.Done()
		}()
		go func() {
			g.Add(1)
			g.Done()
		}()
		wg.Add(1)
		go func() {
			defer wg.Done()
			wg.Add(1)
			wg.Done()
		}()
		func() {
			wg.Add(1)
			wg.Done()
		}()
		wg.Go(func() {
			wg.Add(1)
			wg.Done()
		})
	}
}
