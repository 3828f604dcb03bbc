// Package pprof writes profiles, which go tool pprof reads.
//
// The CPU profile asks every goroutine that runs for its stack a hundred times a second; it is
// given at the next call or end of a loop. The heap profile knows how much memory is in use and
// was allocated, and not where: the Java machine does not tell. Block and mutex profiles are as in
// Go, with nanoseconds for cycles. Threads have no stacks.
package pprof

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"internal/profile"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
)

func initialize() { runtime.MemProfileRate = 512 * 1024 }

// A Profile is a collection of stacks.
type Profile struct {
	name    string
	builtin bool
	mu      sync.Mutex
	stacks  map[any][]uintptr
}

var profiles struct {
	sync.Mutex
	byName map[string]*Profile
}

// all locks the profiles, and returns them by name.
func all() map[string]*Profile {
	profiles.Lock()
	if profiles.byName == nil {
		profiles.byName = map[string]*Profile{}
		for _, name := range []string{"allocs", "block", "goroutine", "heap", "mutex", "threadcreate"} {
			profiles.byName[name] = &Profile{name: name, builtin: true}
		}
	}
	return profiles.byName
}

// NewProfile makes a profile of the program's own; its name must be a new one.
func NewProfile(name string) *Profile {
	byName := all()
	defer profiles.Unlock()
	if name == "" {
		panic("pprof: NewProfile with empty name")
	}
	if byName[name] != nil {
		panic("pprof: NewProfile name already in use: " + name)
	}
	p := &Profile{name: name, stacks: map[any][]uintptr{}}
	byName[name] = p
	return p
}

// Lookup returns the profile of that name, or nil.
func Lookup(name string) *Profile {
	defer profiles.Unlock()
	return all()[name]
}

// Profiles returns all profiles, sorted by name.
func Profiles() []*Profile {
	var list []*Profile
	for _, p := range all() {
		list = append(list, p)
	}
	profiles.Unlock()
	slices.SortFunc(list, func(a, b *Profile) int { return strings.Compare(a.name, b.name) })
	return list
}

// Name returns the profile's name.
func (p *Profile) Name() string { return p.name }

// Count returns how many stacks there are.
func (p *Profile) Count() int {
	switch {
	case p.name == "goroutine":
		return runtime.NumGoroutine()
	case p.builtin:
		n := 0
		for _, s := range profile.Collect(p.name).Samples {
			if len(s.Values) > 1 {
				n++
			} else {
				n += int(s.Values[0])
			}
		}
		return n
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.stacks)
}

// Add adds the caller's stack for a value, without the innermost skip functions.
func (p *Profile) Add(value any, skip int) {
	if p.name == "" {
		panic("pprof: use of uninitialized Profile")
	}
	if p.builtin {
		panic("pprof: Add called on built-in Profile " + p.name)
	}
	stack := make([]uintptr, 32)
	stack = stack[:runtime.Callers(skip+1, stack)]
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stacks[value] != nil {
		panic("pprof: Profile.Add of duplicate value")
	}
	p.stacks[value] = stack
}

// Remove takes a value's stack out; there need not be one.
func (p *Profile) Remove(value any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.stacks, value)
}

// WriteTo writes the profile: for go tool pprof if debug is 0, else as text. With 2, goroutines
// are written as when a program dies.
func (p *Profile) WriteTo(w io.Writer, debug int) error {
	if p.name == "" {
		panic("pprof: use of zero Profile")
	}
	if p.name == "goroutine" && debug >= 2 {
		return writeStacks(w)
	}
	var collected *profile.Profile
	if p.builtin {
		collected = profile.Collect(p.name)
	} else {
		collected = p.collect()
	}
	if debug <= 0 {
		return collected.Write(w)
	}
	var out bytes.Buffer
	tw := tabwriter.NewWriter(&out, 1, 8, 1, '\t', 0)
	switch p.name {
	case "heap", "allocs":
		heapText(tw, collected)
	case "block":
		waitText(tw, "contention", collected)
	case "mutex":
		waitText(tw, "mutex", collected)
	default:
		countText(tw, p.name, collected)
	}
	tw.Flush()
	_, err := w.Write(out.Bytes())
	return err
}

func (p *Profile) collect() *profile.Profile {
	p.mu.Lock()
	defer p.mu.Unlock()
	var stacks [][]uintptr
	for _, stack := range p.stacks {
		stacks = append(stacks, stack)
	}
	slices.SortFunc(stacks, slices.Compare)
	return profile.Counts(p.name, stacks, nil)
}

func writeStacks(w io.Writer) error {
	for size := 1 << 20; ; size *= 2 {
		buf := make([]byte, size)
		if n := runtime.Stack(buf, true); n < size {
			_, err := w.Write(buf[:n])
			return err
		}
	}
}

func counters(stack []uintptr) string {
	var b strings.Builder
	b.WriteByte('@')
	for _, pc := range stack {
		fmt.Fprintf(&b, " %#x", pc)
	}
	return b.String()
}

func countText(w io.Writer, name string, p *profile.Profile) {
	var total int64
	lines := make([]string, len(p.Samples))
	order := make([]int, len(p.Samples))
	for i, s := range p.Samples {
		total += s.Values[0]
		order[i] = i
		lines[i] = counters(s.Stack)
		if s.Labels != nil {
			lines[i] += "\n# labels: " + labelText(s.Labels)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(
			cmp.Compare(p.Samples[b].Values[0], p.Samples[a].Values[0]),
			strings.Compare(lines[a], lines[b]))
	})
	fmt.Fprintf(w, "%s profile: total %d\n", name, total)
	for _, i := range order {
		fmt.Fprintf(w, "%d %s\n", p.Samples[i].Values[0], lines[i])
		stackText(w, p.Samples[i].Stack, false)
	}
}

func labelText(set *profile.LabelSet) string {
	var all []string
	for _, l := range set.List {
		all = append(all, fmt.Sprintf("%q:%q", l.Key, l.Value))
	}
	slices.Sort(all)
	return "{" + strings.Join(all, ", ") + "}"
}

// stackText writes a line for each call; those of the runtime at the top only if there are no
// others, or everything is wanted.
func stackText(w io.Writer, stack []uintptr, everything bool) {
	var text strings.Builder
	shown := everything
	frames := runtime.CallersFrames(stack)
	for more := len(stack) > 0; more; {
		var f runtime.Frame
		f, more = frames.Next()
		inside := strings.HasPrefix(f.Function, "runtime.")
		if f.Function == "runtime.goexit" || inside && !shown {
			continue
		}
		shown = true
		fmt.Fprintf(&text, "#\t%#x\t%s+%#x\t%s:%d\n", f.PC, f.Function, f.PC-f.Entry, f.File, f.Line)
	}
	if !shown && len(stack) > 0 {
		stackText(w, stack, true)
		return
	}
	if len(stack) == 0 {
		text.WriteString("#\t0x0\n")
	}
	fmt.Fprintf(w, "%s\n", text.String())
}

func waitText(w io.Writer, name string, p *profile.Profile) {
	slices.SortFunc(p.Samples, func(a, b profile.Sample) int {
		return cmp.Compare(b.Values[1], a.Values[1])
	})
	fmt.Fprintf(w, "--- %s:\ncycles/second=1000000000\n", name)
	if name == "mutex" {
		fmt.Fprintf(w, "sampling period=%d\n", runtime.SetMutexProfileFraction(-1))
	}
	for _, s := range p.Samples {
		fmt.Fprintf(w, "%d %d %s\n", s.Values[1], s.Values[0], counters(s.Stack))
		stackText(w, s.Stack, true)
	}
}

func heapText(w io.Writer, p *profile.Profile) {
	for i, s := range p.Samples {
		v := s.Values
		line := fmt.Sprintf("%d: %d [%d: %d] @", v[2], v[3], v[0], v[1])
		if i == 0 { // the only one, and so the sum
			fmt.Fprintf(w, "heap profile: %s heap/%d\n", line, 2*runtime.MemProfileRate)
		}
		fmt.Fprintf(w, "%s%s\n", line, counters(s.Stack)[1:])
		stackText(w, s.Stack, false)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprint(w, "\n# runtime.MemStats\n")
	for _, v := range []struct {
		name  string
		value any
	}{
		{"Alloc", m.Alloc},
		{"TotalAlloc", m.TotalAlloc},
		{"Sys", m.Sys},
		{"Lookups", m.Lookups},
		{"Mallocs", m.Mallocs},
		{"Frees", m.Frees},
		{"HeapAlloc", m.HeapAlloc},
		{"HeapSys", m.HeapSys},
		{"HeapIdle", m.HeapIdle},
		{"HeapInuse", m.HeapInuse},
		{"HeapReleased", m.HeapReleased},
		{"HeapObjects", m.HeapObjects},
		{"Stack", fmt.Sprintf("%d / %d", m.StackInuse, m.StackSys)},
		{"MSpan", fmt.Sprintf("%d / %d", m.MSpanInuse, m.MSpanSys)},
		{"MCache", fmt.Sprintf("%d / %d", m.MCacheInuse, m.MCacheSys)},
		{"BuckHashSys", m.BuckHashSys},
		{"GCSys", m.GCSys},
		{"OtherSys", m.OtherSys},
		{"NextGC", m.NextGC},
		{"LastGC", m.LastGC},
		{"PauseNs", m.PauseNs},
		{"PauseEnd", m.PauseEnd},
		{"NumGC", m.NumGC},
		{"NumForcedGC", m.NumForcedGC},
		{"GCCPUFraction", m.GCCPUFraction},
		{"DebugGC", m.DebugGC},
	} {
		fmt.Fprintf(w, "# %s = %v\n", v.name, v.value)
	}
}

// WriteHeapProfile writes the profile of memory for go tool pprof.
func WriteHeapProfile(w io.Writer) error {
	return Lookup("heap").WriteTo(w, 0)
}

var cpu struct {
	sync.Mutex
	profile *profile.Profile
	w       io.Writer
}

// StartCPUProfile begins to take samples of what runs; StopCPUProfile writes them to w.
func StartCPUProfile(w io.Writer) error {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.profile != nil {
		return errors.New("cpu profiling already in use")
	}
	cpu.profile = profile.StartCPU(100)
	cpu.w = w
	return nil
}

// StopCPUProfile ends the profile, if one is made, and returns when it has been written.
func StopCPUProfile() {
	cpu.Lock()
	defer cpu.Unlock()
	if cpu.profile == nil {
		return
	}
	cpu.profile.StopCPU()
	cpu.profile.Write(cpu.w)
	cpu.profile = nil
}
