// Package runtime/metrics: names, kinds, numbers that a program can know.
package main

import (
	"fmt"
	"runtime"
	"runtime/metrics"
	"slices"
	"strings"
	"sync"
)

var names = []string{
	"/gc/cycles/automatic:gc-cycles", "/gc/cycles/forced:gc-cycles", "/gc/cycles/total:gc-cycles",
	"/gc/gomemlimit:bytes", "/gc/heap/allocs:bytes", "/gc/heap/frees:bytes", "/gc/heap/live:bytes",
	"/memory/classes/heap/objects:bytes", "/memory/classes/total:bytes", "/sched/gomaxprocs:threads",
	"/sched/goroutines/waiting:goroutines", "/sched/goroutines:goroutines", "/sched/threads/total:threads",
}

func read(names ...string) []metrics.Sample {
	samples := make([]metrics.Sample, len(names))
	for i, name := range names {
		samples[i].Name = name
	}
	metrics.Read(samples)
	return samples
}

func number(name string) uint64 { return read(name)[0].Value.Uint64() }

func described() {
	all := metrics.All()
	fmt.Println(slices.IsSortedFunc(all, func(a, b metrics.Description) int { return strings.Compare(a.Name, b.Name) }))
	for _, d := range all {
		if slices.Contains(names, d.Name) {
			fmt.Println(d.Name, d.Kind == metrics.KindUint64, d.Cumulative, d.Description != "")
		}
		if read(d.Name)[0].Value.Kind() != d.Kind {
			fmt.Println(d.Name, "has another kind")
		}
	}
}

func goroutines() {
	before := number("/sched/goroutines:goroutines")
	stop := make(chan int)
	var wg, ready sync.WaitGroup
	for range 10 {
		ready.Add(1)
		wg.Go(func() {
			ready.Done()
			<-stop
		})
	}
	ready.Wait()
	for number("/sched/goroutines/waiting:goroutines") < 10 {
		runtime.Gosched()
	}
	fmt.Println(number("/sched/goroutines:goroutines") - before)
	close(stop)
	wg.Wait()
}

var sink []byte

func memory() {
	before := number("/gc/cycles/forced:gc-cycles")
	runtime.GC()
	runtime.GC()
	fmt.Println(number("/gc/cycles/forced:gc-cycles") - before)
	allocated := number("/gc/heap/allocs:bytes")
	for range 100 {
		sink = make([]byte, 1<<20)
	}
	fmt.Println(number("/gc/heap/allocs:bytes")-allocated >= 100<<20)
	s := read("/memory/classes/heap/objects:bytes", "/memory/classes/total:bytes", "/gc/heap/live:bytes")
	fmt.Println(s[0].Value.Uint64() > 0, s[1].Value.Uint64() >= s[0].Value.Uint64(), s[2].Value.Uint64() > 0)
}

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func wrong() {
	var v metrics.Value
	fmt.Println(v.Kind() == metrics.KindBad, read("/no/such:thing")[0].Value.Kind())
	try(func() { v.Uint64() })
	try(func() { v.Float64() })
	try(func() { v.Float64Histogram() })
	try(func() { read("/sched/gomaxprocs:threads")[0].Value.Float64() })
	try(func() { metrics.Read(nil) })
	again := []metrics.Sample{{Name: "/sched/gomaxprocs:threads"}}
	metrics.Read(again)
	again[0].Name = "/no/such:thing"
	metrics.Read(again)
	fmt.Println(again[0].Value.Kind())
}

func main() {
	described()
	goroutines()
	memory()
	fmt.Println(number("/sched/gomaxprocs:threads") == uint64(runtime.GOMAXPROCS(0)))
	fmt.Println(number("/gc/gomemlimit:bytes"))
	wrong()
}
