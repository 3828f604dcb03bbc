// Package profile collects and writes the profiles of runtime/pprof.
package profile

import (
	"encoding/binary"
	"runtime"
	"time"
)

// A Label goes with the samples of some goroutines.
type Label struct {
	Key, Value string
}

// A LabelSet is what a goroutine carries; sorted by key, each key once.
type LabelSet struct {
	List []Label
}

// A Sample is a stack with its values, one for each type of its profile.
type Sample struct {
	Stack  []uintptr
	Values []int64
	Labels *LabelSet
}

// A ValueType says what values are and in which unit.
type ValueType struct {
	Type, Unit string
}

// A Profile is what is written in Go's format.
type Profile struct {
	Types       []ValueType
	DefaultType string
	PeriodType  ValueType
	Period      int64
	Start       time.Time
	Duration    time.Duration
	Comment     string
	Samples     []Sample
}

// Counts makes a profile of stacks that each count once.
func Counts(name string, stacks [][]uintptr, labels []any) *Profile {
	p := &Profile{
		Types:      []ValueType{{name, "count"}},
		PeriodType: ValueType{name, "count"},
		Period:     1,
	}
	seen := map[string]int{}
	for i, stack := range stacks {
		s := Sample{Stack: stack, Values: []int64{1}}
		if labels != nil {
			s.Labels, _ = labels[i].(*LabelSet)
		}
		k := s.key()
		if at, ok := seen[k]; ok {
			p.Samples[at].Values[0]++
			continue
		}
		seen[k] = len(p.Samples)
		p.Samples = append(p.Samples, s)
	}
	return p
}

// Goroutines is the profile of all goroutines.
func Goroutines() *Profile {
	stacks, labels := goroutines()
	return Counts("goroutine", stacks, labels)
}

// Threads is the profile of threads, whose stacks are the Java machine's affair.
func Threads() *Profile {
	return Counts("threadcreate", make([][]uintptr, threadCount()), nil)
}

// Contention is the profile of waiting, or of locks that were waited for.
func Contention(mutex bool) *Profile {
	p := &Profile{
		Types:      []ValueType{{"contentions", "count"}, {"delay", "nanoseconds"}},
		PeriodType: ValueType{"contentions", "count"},
		Period:     1,
	}
	stacks, counts, nanos := contention(mutex)
	for i, stack := range stacks {
		p.Samples = append(p.Samples, Sample{Stack: stack, Values: []int64{counts[i], nanos[i]}})
	}
	return p
}

// Heap is the profile of memory: how much there is, for the Java machine does not tell where it
// was allocated, nor how many objects it is.
func Heap(defaultType string) *Profile {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return &Profile{
		Types: []ValueType{
			{"alloc_objects", "count"},
			{"alloc_space", "bytes"},
			{"inuse_objects", "count"},
			{"inuse_space", "bytes"},
		},
		DefaultType: defaultType,
		PeriodType:  ValueType{"space", "bytes"},
		Period:      1,
		Comment:     "where memory was allocated is not known",
		Samples: []Sample{{
			Stack:  allocator(),
			Values: []int64{0, int64(m.TotalAlloc), 0, int64(m.HeapAlloc)},
		}},
	}
}

// StartCPU begins to take samples; one at a time may.
func StartCPU(hz int) *Profile {
	startCPU(hz)
	return &Profile{
		Types:      []ValueType{{"samples", "count"}, {"cpu", "nanoseconds"}},
		PeriodType: ValueType{"cpu", "nanoseconds"},
		Period:     int64(time.Second) / int64(hz),
		Start:      time.Now(),
	}
}

// StopCPU ends what StartCPU began.
func (p *Profile) StopCPU() {
	p.Duration = time.Since(p.Start)
	stacks, labels, counts := stopCPU()
	for i, stack := range stacks {
		s := Sample{Stack: stack, Values: []int64{counts[i], counts[i] * p.Period}}
		s.Labels, _ = labels[i].(*LabelSet)
		p.Samples = append(p.Samples, s)
	}
}

// Minus takes away what an earlier profile of the same kind has.
func (p *Profile) Minus(before *Profile) {
	old := map[string][]int64{}
	for _, s := range before.Samples {
		old[s.key()] = s.Values
	}
	now := p.Samples
	p.Samples = nil
	for _, s := range now {
		k := s.key()
		if v, ok := old[k]; ok {
			delete(old, k)
			s.subtract(v)
		}
		p.keep(s)
	}
	for _, s := range before.Samples {
		if v, ok := old[s.key()]; ok {
			delete(old, s.key())
			s.Values = make([]int64, len(v))
			s.subtract(v)
			p.keep(s)
		}
	}
}

func (s *Sample) subtract(v []int64) {
	for i := range v {
		s.Values[i] -= v[i]
	}
}

func (p *Profile) keep(s Sample) {
	for _, v := range s.Values {
		if v != 0 {
			p.Samples = append(p.Samples, s)
			return
		}
	}
}

func (s *Sample) key() string {
	var b []byte
	for _, pc := range s.Stack {
		b = binary.AppendUvarint(b, uint64(pc))
	}
	if s.Labels != nil {
		for _, l := range s.Labels.List {
			b = append(b, 0)
			b = append(b, l.Key...)
			b = append(b, 0)
			b = append(b, l.Value...)
		}
	}
	return string(b)
}

// Collect makes the profile of that name, if it is one of those above.
func Collect(name string) *Profile {
	switch name {
	case "goroutine":
		return Goroutines()
	case "threadcreate":
		return Threads()
	case "heap":
		return Heap("")
	case "allocs":
		return Heap("alloc_space")
	case "block":
		return Contention(false)
	case "mutex":
		return Contention(true)
	}
	return nil
}

// SetLabels gives the goroutine labels.
func SetLabels(l *LabelSet) {
	if l == nil {
		setLabels(nil)
	} else {
		setLabels(l)
	}
}

func goroutines() (stacks [][]uintptr, labels []any)

func setLabels(l any)

func threadCount() int

func contention(mutex bool) (stacks [][]uintptr, counts, nanos []int64)

func allocator() []uintptr

func startCPU(hz int)

func stopCPU() (stacks [][]uintptr, labels []any, counts []int64)
