// A program that watches itself: a trace with tasks and regions, profiles with labels, metrics of the runtime.
package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"runtime/pprof"
	"runtime/trace"
	"slices"
	"strings"
	"sync"
)

func work(ctx context.Context, n int) (sum int) {
	defer trace.StartRegion(ctx, "work").End()
	for i := range n {
		sum += i * i % 7
	}
	trace.Logf(ctx, "sum", "%d", sum)
	return sum
}

func main() {
	var buf bytes.Buffer
	fmt.Println(trace.IsEnabled(), trace.Start(&buf), trace.IsEnabled())
	err := trace.Start(io.Discard)
	fmt.Println(err)
	ctx, task := trace.NewTask(context.Background(), "request")
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range 4 {
		wg.Go(func() {
			pprof.Do(ctx, pprof.Labels("worker", fmt.Sprint(i), "kind", "sum"), func(ctx context.Context) {
				v, ok := pprof.Label(ctx, "worker")
				n := 0
				pprof.ForLabels(ctx, func(k, v string) bool { n++; return true })
				s := work(ctx, 1000*(i+1))
				mu.Lock()
				defer mu.Unlock()
				total += s
				if !ok || v != fmt.Sprint(i) || n != 2 {
					fmt.Println("labels:", v, ok, n)
				}
			})
		})
	}
	wg.Wait()
	trace.WithRegion(ctx, "report", func() { trace.Log(ctx, "total", fmt.Sprint(total)) })
	task.End()
	trace.Stop()
	fmt.Println(total, trace.IsEnabled(), strings.HasPrefix(buf.String(), "go 1."), buf.Len() > 200)

	var names []string
	for _, p := range pprof.Profiles() {
		names = append(names, p.Name())
	}
	slices.Sort(names)
	fmt.Println(names, pprof.Lookup("none") == nil, pprof.Lookup("goroutine").Count() >= 1)
	own := pprof.NewProfile("example.com/handles")
	own.Add("h1", 0)
	own.Add("h2", 0)
	own.Remove("h1")
	var text bytes.Buffer
	fmt.Println(own.Count(), own.WriteTo(&text, 1), strings.HasPrefix(text.String(), "example.com/handles profile: total 1\n"))
	for _, f := range []func(){func() { own.Add("h2", 0) }, func() { pprof.NewProfile("heap") }, func() { pprof.Labels("odd") }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	var cpu bytes.Buffer
	fmt.Println(pprof.StartCPUProfile(&cpu), pprof.StartCPUProfile(&cpu))
	work(context.Background(), 100000)
	pprof.StopCPUProfile()
	zr, err := gzip.NewReader(&cpu)
	fmt.Println(err)
	b, err := io.ReadAll(zr)
	fmt.Println(len(b) > 50, err)

	known := map[string]metrics.ValueKind{}
	for _, d := range metrics.All() {
		known[d.Name] = d.Kind
	}
	for _, n := range []string{"/sched/goroutines:goroutines", "/sched/gomaxprocs:threads", "/gc/heap/allocs:bytes"} {
		s := []metrics.Sample{{Name: n}}
		metrics.Read(s)
		fmt.Println(n, known[n] == s[0].Value.Kind(), s[0].Value.Kind() == metrics.KindUint64)
	}
	var ms runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&ms)
	fmt.Println(ms.NumGC > 0, ms.HeapAlloc > 0, runtime.NumGoroutine(), runtime.GOMAXPROCS(0) >= 1, runtime.NumCPU() >= 1, strings.HasPrefix(runtime.Version(), "go1."), runtime.GOOS, runtime.GOARCH, runtime.Compiler)
	old := debug.SetMemoryLimit(-1)
	fmt.Println(old == debug.SetMemoryLimit(old))
	var gs debug.GCStats
	debug.ReadGCStats(&gs)
	fmt.Println(gs.NumGC > 0)
	debug.FreeOSMemory()
}
