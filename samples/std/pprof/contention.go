// Where goroutines wait for each other, as text.
package main

import (
	"bytes"
	"fmt"
	"regexp"
	"runtime"
	"runtime/pprof"
	"strings"
	"sync"
	"time"
)

func show(name string) {
	var buf bytes.Buffer
	pprof.Lookup(name).WriteTo(&buf, 1)
	text := buf.String()
	fmt.Print(text[:strings.Index(text, "\n")], "\n")
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "sampling") {
			fmt.Println(line)
		}
		if strings.Contains(line, "\tmain.") || strings.Contains(line, "sync.(*Mutex)") {
			line = regexp.MustCompile(`\+?0x[0-9a-f]+`).ReplaceAllString(line, "")
			line = regexp.MustCompile(`\s+\S*/`).ReplaceAllString(line, " ")
			if !strings.Contains(line, "internal/") {
				fmt.Println(strings.TrimSpace(line))
			}
		}
	}
}

func locks() {
	var mu sync.Mutex
	waiting, ended := make(chan bool), make(chan bool)
	mu.Lock()
	go func() {
		close(waiting)
		mu.Lock()
		mu.Unlock()
		close(ended)
	}()
	<-waiting
	time.Sleep(50 * time.Millisecond)
	mu.Unlock()
	<-ended
}

func channels() {
	c := make(chan int)
	go func() {
		time.Sleep(20 * time.Millisecond)
		c <- 1
	}()
	<-c
}

func main() {
	channels() // nothing is recorded yet
	fmt.Println(pprof.Lookup("block").Count(), pprof.Lookup("mutex").Count())
	fmt.Println(runtime.SetMutexProfileFraction(1), runtime.SetMutexProfileFraction(-1))
	locks()
	show("mutex")
	fmt.Println(runtime.SetMutexProfileFraction(0))

	runtime.SetBlockProfileRate(1)
	channels()
	runtime.SetBlockProfileRate(0)
	channels()
	show("block")
	n, ok := runtime.BlockProfile(nil)
	fmt.Println(n > 0, ok)
	records := make([]runtime.BlockProfileRecord, n+1)
	n, ok = runtime.BlockProfile(records)
	for _, r := range records[:n] {
		frames := runtime.CallersFrames(r.Stack())
		for f, more := frames.Next(); more; f, more = frames.Next() {
			if strings.HasPrefix(f.Function, "main.channels") {
				fmt.Println(f.Function, r.Count, r.Cycles > 0)
			}
		}
	}
	fmt.Println(ok)
}
