// The operations of bench/jmh's MicroBench under go test -bench, for bench/micro to compare.
package gobench

import (
	"context"
	"sync"
	"testing"
	"time"
)

const (
	n    = 20_000
	crew = 4
)

// perN runs batches of n operations, in a goroutine as the Java side does, and reports one's cost.
func perN(b *testing.B, batch func()) {
	for range b.N {
		done := make(chan int, 1)
		go func() {
			batch()
			done <- 1
		}()
		<-done
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/one")
}

func team(f func()) {
	var group sync.WaitGroup
	for range crew {
		group.Go(func() {
			for range n / crew {
				f()
			}
		})
	}
	group.Wait()
}

var one = new(int)

func through(size int) {
	c := make(chan *int, size)
	go func() {
		for range n {
			c <- one
		}
		close(c)
	}()
	for range c {
	}
}

func Benchmark_unbuffered(b *testing.B) { perN(b, func() { through(0) }) }
func Benchmark_buffered(b *testing.B)   { perN(b, func() { through(128) }) }

func Benchmark_sendReceive(b *testing.B) {
	c := make(chan *int, 1)
	perN(b, func() {
		for range n {
			c <- one
			<-c
		}
	})
}

func Benchmark_selectOfFour(b *testing.B) {
	perN(b, func() {
		var cs [4]chan *int
		for i := range cs {
			cs[i] = make(chan *int)
			go func() {
				for range n / 4 {
					cs[i] <- one
				}
			}()
		}
		for range n {
			select {
			case <-cs[0]:
			case <-cs[1]:
			case <-cs[2]:
			case <-cs[3]:
			}
		}
	})
}

func Benchmark_mutex(b *testing.B) {
	var m sync.Mutex
	perN(b, func() {
		for range n {
			m.Lock()
			m.Unlock()
		}
	})
}

func Benchmark_mutexContended(b *testing.B) {
	var m sync.Mutex
	perN(b, func() {
		team(func() {
			m.Lock()
			m.Unlock()
		})
	})
}

func Benchmark_rwMutexRead(b *testing.B) {
	var m sync.RWMutex
	perN(b, func() {
		for range n {
			m.RLock()
			m.RUnlock()
		}
	})
}

func Benchmark_rwMutexWrite(b *testing.B) {
	var m sync.RWMutex
	perN(b, func() {
		for range n {
			m.Lock()
			m.Unlock()
		}
	})
}

func Benchmark_rwMutexContended(b *testing.B) {
	var m sync.RWMutex
	i := 0
	perN(b, func() {
		team(func() {
			i++
			if i%10 == 0 {
				m.Lock()
				m.Unlock()
			} else {
				m.RLock()
				m.RUnlock()
			}
		})
	})
}

func Benchmark_waitGroup(b *testing.B) {
	var w sync.WaitGroup
	perN(b, func() {
		for range n {
			w.Add(1)
			w.Done()
		}
		w.Wait()
	})
}

func Benchmark_spawn(b *testing.B) {
	perN(b, func() {
		var w sync.WaitGroup
		for range n / 100 {
			w.Add(100)
			for range 100 {
				go w.Done()
			}
			w.Wait()
		}
	})
}

func Benchmark_timer(b *testing.B) {
	perN(b, func() {
		for range n {
			t := time.NewTimer(time.Hour)
			t.Stop()
		}
	})
}

func Benchmark_timerReset(b *testing.B) {
	t := time.NewTimer(time.Hour)
	perN(b, func() {
		for range n {
			t.Reset(2 * time.Hour)
		}
	})
}

func Benchmark_withCancel(b *testing.B) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	perN(b, func() {
		for range n {
			_, cancel := context.WithCancel(parent)
			cancel()
		}
	})
}

func Benchmark_withTimeout(b *testing.B) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	perN(b, func() {
		for range n {
			_, cancel := context.WithTimeout(parent, time.Hour)
			cancel()
		}
	})
}

func Benchmark_withValue(b *testing.B) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	perN(b, func() {
		c := parent
		for i := range n {
			if i%10 == 0 {
				c = parent
			}
			c = context.WithValue(c, i%10, one)
			if c.Value(0) != one {
				panic("no value")
			}
		}
	})
}
