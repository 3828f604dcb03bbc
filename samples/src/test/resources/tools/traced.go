// Does whatever goroutines can do for some seconds, traced into the file that the argument names,
// and by a flight recorder.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"net"
	"os"
	"os/exec"
	"runtime"
	"runtime/trace"
	"sync"
	"sync/atomic"
	"time"
)

func main() {

	f, _ := os.Create(os.Args[1])
	var stop atomic.Bool
	var wg sync.WaitGroup
	run := func(f func()) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for !stop.Load() {
				for range 20 {
					f()
				}
				time.Sleep(time.Millisecond)
			}
		}()
	}
	// some run before tracing begins
	idle := make(chan int)
	go func() { <-idle }()
	c := make(chan int)
	run(func() {
		select {
		case c <- 1:
		case <-time.After(time.Millisecond):
		}
	})
	run(func() {
		select {
		case <-c:
		case <-time.After(time.Millisecond):
		}
	})
	x := 0
	run(func() {
		for i := 0; i < 100000; i++ {
			x += i
		}
	})
	time.Sleep(20 * time.Millisecond)
	fr := trace.NewFlightRecorder(trace.FlightRecorderConfig{MinAge: time.Second})
	if err := fr.Start(); err != nil {
		panic(err)
	}
	time.Sleep(5 * time.Millisecond)
	if err := trace.Start(f); err != nil {
		panic(err)
	}
	var mu sync.Mutex
	for range 4 {
		run(func() {
			mu.Lock()
			runtime.Gosched()
			mu.Unlock()
		})
	}
	run(func() { os.ReadFile("/etc/passwd") })
	run(func() { time.Sleep(100 * time.Microsecond) })
	run(func() {
		n := runtime.GOMAXPROCS(0)
		runtime.GOMAXPROCS(1 + n%3)
		time.Sleep(3 * time.Millisecond)
	})
	run(func() {
		done := make(chan bool)
		go func() {
			defer close(done)
			defer func() { recover() }()
			panic(1)
		}()
		<-done
	})
	run(func() {
		next, stop := iter.Pull(func(yield func(int) bool) {
			for i := range 5 {
				if !yield(i) {
					return
				}
			}
		})
		for range 3 {
			next()
		}
		stop()
	})
	run(func() {
		ctx, task := trace.NewTask(context.Background(), "exec")
		defer task.End()
		trace.WithRegion(ctx, "run", func() {
			out, err := exec.Command("true").CombinedOutput()
			if err != nil {
				panic(string(out) + err.Error())
			}
		})
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go io.Copy(c, c)
		}
	}()
	run(func() {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			panic(err)
		}
		buf := make([]byte, 10)
		for range 10 {
			c.Write(buf)
			io.ReadFull(c, buf)
		}
		c.Close()
	})
	var timers atomic.Int64
	run(func() {
		time.AfterFunc(time.Millisecond, func() { timers.Add(1) })
		time.Sleep(2 * time.Millisecond)
	})
	run(func() {
		r, w := io.Pipe()
		go w.Write([]byte("x"))
		r.Read(make([]byte, 1))
		r.Close()
	})
	time.Sleep(1300 * time.Millisecond)
	var b bytes.Buffer
	if _, err := fr.WriteTo(&b); err != nil {
		panic(err)
	}
	os.WriteFile(os.Args[1]+".window", b.Bytes(), 0o666)
	trace.Stop()
	fr.Stop()
	f.Close()
	stop.Store(true)
	wg.Wait()
	fmt.Println("done", timers.Load() > 0)
}
