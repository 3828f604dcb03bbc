package bubble

import (
	"context"
	"fmt"
	"iter"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestSleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		t.Log(start.UTC())
		time.Sleep(24 * time.Hour)
		t.Log(time.Since(start), time.Now().UTC())
		deadline, _ := t.Context().Deadline()
		t.Log(deadline.IsZero(), t.Name())
	})
	if time.Now().Year() == 2000 {
		t.Error("outside, time is what it was")
	}
}

func TestAfterFunc(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		called := false
		context.AfterFunc(ctx, func() { called = true })
		synctest.Wait()
		if called {
			t.Error("called before")
		}
		cancel()
		synctest.Wait()
		if !called {
			t.Error("not called")
		}
	})
}

func TestTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		time.Sleep(5*time.Second - time.Nanosecond)
		synctest.Wait()
		t.Log(ctx.Err())
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		t.Log(ctx.Err())
	})
}

func TestTickersAndWorkers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		since := func() time.Duration { return time.Since(start) }
		jobs, results := make(chan int), make(chan string)
		var wg sync.WaitGroup
		for w := range 3 {
			wg.Go(func() {
				for job := range jobs {
					time.Sleep(time.Duration(job+w) * time.Second)
					results <- fmt.Sprintf("job %d", job)
				}
			})
		}
		go func() {
			for j := range 5 {
				jobs <- 10 * j
			}
			close(jobs)
			wg.Wait()
			close(results)
		}()
		tick := time.NewTicker(7 * time.Second)
		defer tick.Stop()
		n := 0
		for results != nil {
			select {
			case _, ok := <-results:
				if !ok {
					results = nil
				}
			case at := <-tick.C:
				n++
				if at.Sub(start) != since() {
					t.Error(at, since())
				}
			}
		}
		t.Log("ticks", n, since() >= 40*time.Second)
	})
}

func TestCondAndMutex(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		cond := sync.NewCond(&mu)
		ready := false
		go func() {
			time.Sleep(time.Second)
			mu.Lock()
			defer mu.Unlock()
			ready = true
			cond.Broadcast()
		}()
		synctest.Wait()
		mu.Lock()
		for !ready {
			cond.Wait()
		}
		mu.Unlock()
		next, stop := iter.Pull(func(yield func(int) bool) {
			for i := range 3 {
				time.Sleep(time.Minute)
				if !yield(i) {
					return
				}
			}
		})
		defer stop()
		for v, ok := next(); ok; v, ok = next() {
			t.Log(v, time.Now().UTC())
		}
	})
}

func TestTimers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		fired := 0
		a := time.AfterFunc(time.Minute, func() { fired++ })
		b := time.NewTimer(time.Hour)
		t.Log(a.Reset(2*time.Minute), b.Stop(), b.Reset(time.Second))
		time.Sleep(time.Minute)
		synctest.Wait()
		t.Log(fired, len(b.C))
		<-b.C
		time.Sleep(time.Minute)
		synctest.Wait()
		t.Log(fired, a.Stop())
		select {
		case <-time.After(3 * time.Second):
			t.Log("after", time.Now().UTC())
		case <-b.C:
		}
	})
}

func TestCleanupAndFailure(t *testing.T) {
	t.Cleanup(func() { t.Log("outer cleanup") })
	synctest.Test(t, func(t *testing.T) {
		done := make(chan bool)
		go func() {
			<-t.Context().Done()
			close(done)
		}()
		t.Cleanup(func() {
			<-done
			t.Log("inner cleanup", time.Now().UTC())
		})
		helper(t)
		t.Fatal("no more")
	})
	t.Log("not reached")
}

func helper(t *testing.T) {
	t.Helper()
	t.Error("in helper")
}

func TestMisuse(t *testing.T) {
	try := func(what string, f func()) {
		defer func() { t.Log(what, recover()) }()
		f()
	}
	try("Wait", synctest.Wait)
	synctest.Test(t, func(t *testing.T) {
		try("Run", func() { t.Run("x", func(t *testing.T) {}) })
		try("Parallel", t.Parallel)
		try("Deadline", func() { t.Deadline() })
		try("Test", func() { synctest.Test(t, func(t *testing.T) {}) })
		go synctest.Wait()
		time.Sleep(1)
	})
}

func TestDeadlock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		go func() { <-make(chan int) }()
		t.Log("before")
	})
}
