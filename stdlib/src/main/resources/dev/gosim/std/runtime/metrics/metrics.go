// Package metrics tells numbers of the runtime: those of Go's names that the scheduler and the Java
// machine have true numbers for.
package metrics

import (
	"runtime"
	"runtime/debug"
)

// ValueKind tells the types of values apart.
type ValueKind int

// The kinds of values.
const (
	KindBad ValueKind = iota // no value: the name is unknown
	KindUint64
	KindFloat64
	KindFloat64Histogram
)

// Value is a metric's value.
type Value struct {
	kind      ValueKind
	integer   uint64
	float     float64
	histogram *Float64Histogram
}

// Kind returns the type of the value.
func (v Value) Kind() ValueKind { return v.kind }

// Uint64 returns an integer; it panics for another kind.
func (v Value) Uint64() uint64 {
	if v.kind != KindUint64 {
		panic("called Uint64 on non-uint64 metric value")
	}
	return v.integer
}

// Float64 returns a number; it panics for another kind.
func (v Value) Float64() float64 {
	if v.kind != KindFloat64 {
		panic("called Float64 on non-float64 metric value")
	}
	return v.float
}

// Float64Histogram returns a histogram; it panics for another kind.
func (v Value) Float64Histogram() *Float64Histogram {
	if v.kind != KindFloat64Histogram {
		panic("called Float64Histogram on non-Float64Histogram metric value")
	}
	return v.histogram
}

// Float64Histogram counts values by ranges: Counts[i] of them are in [Buckets[i], Buckets[i+1]).
type Float64Histogram struct {
	Counts  []uint64
	Buckets []float64
}

// Description describes a metric.
type Description struct {
	Name        string // a path, a colon, the unit
	Description string
	Kind        ValueKind
	Cumulative  bool // it only grows
}

// Sample is a metric's name and the value that Read gives it.
type Sample struct {
	Name  string
	Value Value
}

// A metric knows how to find its value; those of one Read share what is dear to find out.
type metric struct {
	name        string
	description string
	cumulative  bool
	value       func(s *state) uint64
}

// state is what a Read has found out so far.
type state struct {
	mem      *runtime.MemStats
	statuses *statuses
}

// statuses are numbers of goroutines.
type statuses struct{ inSyscall, runnable, running, waiting uint64 }

func (s *state) memory() *runtime.MemStats {
	if s.mem == nil {
		s.mem = new(runtime.MemStats)
		runtime.ReadMemStats(s.mem)
	}
	return s.mem
}

func (s *state) goroutines() *statuses {
	if s.statuses == nil {
		n := new(statuses)
		n.inSyscall, n.runnable, n.running, n.waiting = goroutines()
		s.statuses = n
	}
	return s.statuses
}

// metrics returns all there are, in the order of their names.
func metrics() []metric {
	return []metric{
		{"/cgo/go-to-c-calls:calls", "Calls from Go to C: there is no C here.", true,
			func(*state) uint64 { return uint64(runtime.NumCgoCall()) }},
		{"/gc/cycles/automatic:gc-cycles", "Collections that the Java machine began by itself.", true,
			func(s *state) uint64 { return uint64(s.memory().NumGC - min(s.memory().NumGC, s.memory().NumForcedGC)) }},
		{"/gc/cycles/forced:gc-cycles", "Collections that the program asked for.", true,
			func(s *state) uint64 { return uint64(s.memory().NumForcedGC) }},
		{"/gc/cycles/total:gc-cycles", "Collections in all.", true,
			func(s *state) uint64 { return uint64(max(s.memory().NumGC, s.memory().NumForcedGC)) }},
		{"/gc/gomemlimit:bytes", "The limit that the program has set with debug.SetMemoryLimit.", false,
			func(*state) uint64 { return uint64(debug.SetMemoryLimit(-1)) }},
		{"/gc/heap/allocs:bytes", "Bytes allocated so far.", true,
			func(s *state) uint64 { return s.memory().TotalAlloc }},
		{"/gc/heap/frees:bytes", "Bytes allocated and freed so far.", true,
			func(s *state) uint64 { return s.memory().TotalAlloc - min(s.memory().TotalAlloc, s.memory().HeapAlloc) }},
		{"/gc/heap/goal:bytes", "The size of the heap at which there is a collection for sure.", false,
			func(s *state) uint64 { return s.memory().NextGC }},
		{"/gc/heap/live:bytes", "Bytes that were alive after the last collection.", false,
			func(*state) uint64 { return live() }},
		{"/memory/classes/heap/objects:bytes", "Bytes of objects that live or are not collected yet.", false,
			func(s *state) uint64 { return s.memory().HeapAlloc }},
		{"/memory/classes/heap/unused:bytes", "Bytes of the heap that no object has.", false,
			func(s *state) uint64 { return s.memory().HeapIdle }},
		{"/memory/classes/other:bytes", "Bytes outside of the heap: code, classes.", false,
			func(s *state) uint64 { return s.memory().OtherSys }},
		{"/memory/classes/total:bytes", "Bytes taken from the operating system.", false,
			func(s *state) uint64 { return s.memory().Sys }},
		{"/sched/gomaxprocs:threads", "The number of processors: runtime.GOMAXPROCS.", false,
			func(*state) uint64 { return uint64(runtime.GOMAXPROCS(0)) }},
		{"/sched/goroutines/not-in-go:goroutines", "Goroutines in system calls.", false,
			func(s *state) uint64 { return s.goroutines().inSyscall }},
		{"/sched/goroutines/runnable:goroutines", "Goroutines that could run and do not.", false,
			func(s *state) uint64 { return s.goroutines().runnable }},
		{"/sched/goroutines/running:goroutines", "Goroutines that run.", false,
			func(s *state) uint64 { return s.goroutines().running }},
		{"/sched/goroutines/waiting:goroutines", "Goroutines that wait for something.", false,
			func(s *state) uint64 { return s.goroutines().waiting }},
		{"/sched/goroutines:goroutines", "Goroutines that exist.", false,
			func(*state) uint64 { return uint64(runtime.NumGoroutine()) }},
		{"/sched/threads/total:threads", "Threads of the Java machine that live.", false,
			func(*state) uint64 { return threads() }},
	}
}

func goroutines() (inSyscall, runnable, running, waiting uint64)

func live() uint64

func threads() uint64

// All returns descriptions of all metrics.
func All() []Description {
	var all []Description
	for _, m := range metrics() {
		all = append(all, Description{m.name, m.description, KindUint64, m.cumulative})
	}
	return all
}

// Read gives the samples the values of their names. As in Go there must be one sample at least.
func Read(m []Sample) {
	_ = m[0]
	known := map[string]metric{}
	for _, metric := range metrics() {
		known[metric.name] = metric
	}
	var s state
	for i := range m {
		m[i].Value = Value{}
		if metric, ok := known[m[i].Name]; ok {
			m[i].Value = Value{kind: KindUint64, integer: metric.value(&s)}
		}
	}
}
