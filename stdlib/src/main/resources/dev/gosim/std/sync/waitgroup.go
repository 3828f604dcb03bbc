package sync

// A WaitGroup waits for a collection of goroutines to finish.
type WaitGroup struct {
	_ noCopy
}

// Add adds delta to the counter.
func (wg *WaitGroup) Add(delta int)

// Done takes one from the counter.
func (wg *WaitGroup) Done()

// Wait blocks until the counter is zero.
func (wg *WaitGroup) Wait()

// Go runs f on a new goroutine that the group waits for.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		returned := false
		defer func() {
			if !returned {
				if v := recover(); v != nil {
					panic(v)
				}
			}
			wg.Done()
		}()
		f()
		returned = true
	}()
}
