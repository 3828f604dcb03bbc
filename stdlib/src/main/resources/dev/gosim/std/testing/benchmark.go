package testing

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
)

// ---- Benchmarks

// B is a benchmark: its function does what is measured N times, or as long as Loop says.
type B struct {
	common
	N int

	f           func(b *B)
	goal        benchTime
	runs        *benchmarks
	hasSubs     bool
	someBytes   bool // some of those below it have not set bytes
	timing      bool
	bytes       int64
	parallelism int
	allocs      bool
	extra       map[string]float64
	used        uint64 // bytes allocated while the timer ran
	usedAtStart uint64
	loop        struct{ i, n int }
	result      BenchmarkResult
}

// InternalBenchmark is a function of a test file, for MainStart.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// objectSize is the least that an object takes in the Java machine.
const objectSize = 16

// allocated is the number of bytes that the Java machine has allocated since it started.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// StartTimer lets time count, as it does when the function begins.
func (b *B) StartTimer() {
	if !b.timing {
		b.usedAtStart = allocated()
		b.start = time.Now()
		b.timing = true
	}
}

// StopTimer lets time not count.
func (b *B) StopTimer() {
	if b.timing {
		b.duration += time.Since(b.start)
		b.used += allocated() - b.usedAtStart
		b.timing = false
	}
}

// ResetTimer forgets the time and memory counted so far, and metrics.
func (b *B) ResetTimer() {
	b.extra = nil
	if b.timing {
		b.usedAtStart = allocated()
		b.start = time.Now()
	}
	b.duration = 0
	b.used = 0
}

// Elapsed returns the time counted.
func (b *B) Elapsed() time.Duration {
	if b.timing {
		return b.duration + time.Since(b.start)
	}
	return b.duration
}

// SetBytes tells how many bytes an iteration processes: the result shows MB/s.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs lets the result show memory, as -test.benchmem does for all.
func (b *B) ReportAllocs() { b.allocs = true }

// ReportMetric adds a value of its own unit to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsFunc(unit, unicode.IsSpace) {
		panic("metric unit must not contain whitespace")
	}
	if b.extra == nil {
		b.extra = map[string]float64{}
	}
	b.extra[unit] = n
}

// Loop reports whether the body of the loop that it is the condition of runs once more; the time
// until then does not count.
func (b *B) Loop() bool {
	if b.loop.n > 0 && b.loop.i < b.loop.n {
		b.loop.i++
		return true
	}
	return b.loopOn()
}

func (b *B) loopOn() bool {
	l := &b.loop
	switch {
	case l.n == 0:
		l.n = max(b.goal.n, 1)
		b.N = 0
		b.ResetTimer()
		b.StartTimer()
	case !b.timing:
		panic("B.Loop called with timer stopped")
	case b.goal.n == 0 && b.Elapsed() < b.goal.d:
		l.n = predict(b.goal.d, l.n, b.Elapsed())
	default:
		b.StopTimer()
		b.N = l.n
		return false
	}
	l.i++
	return true
}

// predict is how many iterations should take a bit longer than the goal when n took d.
func predict(goal time.Duration, n int, d time.Duration) int {
	next := float64(goal) * float64(n) / max(float64(d), 1) * 1.2
	next = min(next, 100*float64(n), 1e9)
	return max(int(next), n+1)
}

func (b *B) runN(n int) {
	runtime.GC()
	b.N = n
	b.loop.i, b.loop.n = 0, 0
	b.parallelism = 1
	b.ResetTimer()
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	if b.loop.n > 0 && b.loop.i < b.loop.n && !b.failed && !b.skipped {
		b.Fatal("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// SetParallelism lets RunParallel use p goroutines for each processor.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// PB gives the goroutines of RunParallel their shares of the iterations.
type PB struct {
	left  *atomic.Int64
	grain int64
	have  int64
}

// Next reports whether there is an iteration more.
func (pb *PB) Next() bool {
	if pb.have == 0 {
		before := pb.left.Add(-pb.grain) + pb.grain
		pb.have = min(max(before, 0), pb.grain)
		if pb.have == 0 {
			return false
		}
	}
	pb.have--
	return true
}

// RunParallel runs body in several goroutines, which share N iterations.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var left atomic.Int64
	left.Store(int64(b.N))
	goroutines := b.parallelism * runtime.GOMAXPROCS(0)
	grain := min(max(int64(b.N/goroutines/100), 1), 10000)
	var wg sync.WaitGroup
	for range goroutines {
		wg.Go(func() { body(&PB{left: &left, grain: grain}) })
	}
	wg.Wait()
	if left.Load() > 0 && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// BenchmarkResult is what a benchmark measured. MemAllocs is an upper bound, see AllocsPerRun.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

func (r BenchmarkResult) per(total float64, metric string) float64 {
	if v, ok := r.Extra[metric]; ok {
		return v
	}
	if r.N <= 0 {
		return 0
	}
	return total / float64(r.N)
}

// NsPerOp is the time of an iteration.
func (r BenchmarkResult) NsPerOp() int64 { return int64(r.per(float64(r.T), "ns/op")) }

// AllocsPerOp is the number of objects of an iteration, see AllocsPerRun.
func (r BenchmarkResult) AllocsPerOp() int64 {
	return int64(r.per(float64(r.MemAllocs), "allocs/op"))
}

// AllocedBytesPerOp is the memory that an iteration allocates.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	return int64(r.per(float64(r.MemBytes), "B/op"))
}

// MemString shows the memory, as after the line of a benchmark.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// String is the line of a benchmark after its name.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	if ns := r.per(float64(r.T), "ns/op"); ns != 0 {
		b.WriteByte('\t')
		measure(&b, ns, "ns/op")
	}
	speed, own := r.Extra["MB/s"]
	if !own && r.Bytes > 0 && r.T > 0 && r.N > 0 {
		speed = float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
	}
	if speed != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", speed)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	for _, unit := range units {
		b.WriteByte('\t')
		measure(&b, r.Extra[unit], unit)
	}
	return b.String()
}

// measure writes four significant digits, the decimal points below each other.
func measure(b *strings.Builder, x float64, unit string) {
	digits, limit := 0, 999.95
	for abs := math.Abs(x); x != 0 && abs < limit && digits < 7; digits++ {
		limit /= 10
	}
	width := 10
	if digits > 0 {
		width += 1 + digits
	}
	fmt.Fprintf(b, "%*.*f %s", width, digits, x, unit)
}
