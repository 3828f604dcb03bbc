package main

import (
	"fmt"
	"runtime"
	"time"
)

var keep [][]byte

func main() {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for range 100 {
		keep = append(keep, make([]byte, 1<<20))
	}
	runtime.GC()
	runtime.ReadMemStats(&b)
	fmt.Println(b.TotalAlloc-a.TotalAlloc >= 100<<20)
	fmt.Println(b.HeapAlloc >= 100<<20, b.HeapSys >= b.HeapAlloc, b.Sys > b.HeapSys, b.NextGC > b.HeapAlloc)
	fmt.Println(b.NumForcedGC-a.NumForcedGC, b.NumGC > a.NumGC, b.PauseTotalNs > 0)
	fmt.Println(time.Since(time.Unix(0, int64(b.LastGC))) < time.Minute, b.PauseEnd[(b.NumGC+255)%256] == b.LastGC)
	fmt.Println(b.GCCPUFraction > 0 && b.GCCPUFraction < 1, b.EnableGC, len(keep))
}
