// Package runtime lets a program see and steer the system that runs it.
package runtime

const (
	Compiler = "gc"
	GOOS     = "linux"
	GOARCH   = "amd64"
)

// MemProfileRate is kept for programs that set it; single allocations are not recorded. Package
// runtime/pprof sets it: programs that cannot write profiles have 0.
var MemProfileRate int

// Error is an error raised by the language itself.
type Error interface {
	error
	RuntimeError()
}

type errorString string

func (e errorString) Error() string { return string(e) }

func (e errorString) RuntimeError() {}

type plainError string

func (e plainError) Error() string { return string(e) }

func (e plainError) RuntimeError() {}

type boundsError string

func (e boundsError) Error() string { return string(e) }

func (e boundsError) RuntimeError() {}

// A TypeAssertionError tells of a failed type assertion.
type TypeAssertionError struct {
	text string
}

func (e *TypeAssertionError) Error() string { return e.text }

func (*TypeAssertionError) RuntimeError() {}

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

func (*PanicNilError) RuntimeError() {}

// GOMAXPROCS sets the number of processors if n > 0, and returns what it was.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS sets GOMAXPROCS to what it is without any setting.
func SetDefaultGOMAXPROCS() {
	GOMAXPROCS(NumCPU())
}

// NumCPU returns the number of processors of the machine.
func NumCPU() int

// NumGoroutine returns the number of goroutines that exist.
func NumGoroutine() int

// NumCgoCall returns 0: there is no cgo here.
func NumCgoCall() int64 { return 0 }

// Gosched lets other goroutines run.
func Gosched()

// Goexit ends the goroutine that calls it, after its deferred calls.
func Goexit()

// GC runs a garbage collection.
func GC()

// LockOSThread wires the goroutine to its thread.
func LockOSThread()

// UnlockOSThread undoes LockOSThread.
func UnlockOSThread()

// Version returns the Go version whose behaviour this is.
func Version() string { return "go1.26.8" }

// GOROOT returns the root of the Go tree, which there is none of here.
func GOROOT() string { return "/usr/local/go" }

// MemStats tells of the heap and the collector.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills in m from what the Java machine tells. It counts bytes, not
// objects, and does not divide what is outside of the heap as Go does.
func ReadMemStats(m *MemStats) {
	*m = MemStats{EnableGC: true}
	m.HeapAlloc, m.TotalAlloc, m.HeapSys, m.OtherSys, m.NextGC = memory()
	m.Alloc = m.HeapAlloc
	m.HeapInuse = m.HeapAlloc
	m.HeapIdle = m.HeapSys - m.HeapAlloc
	m.Sys = m.HeapSys + m.OtherSys
	var last uint64
	m.NumGC, m.NumForcedGC, m.PauseTotalNs, m.LastGC, last, m.GCCPUFraction = collections()
	if m.NumGC > 0 {
		m.PauseNs[(m.NumGC+255)%256] = last
		m.PauseEnd[(m.NumGC+255)%256] = m.LastGC
	}
}

// memory: NextGC is the heap's limit, at which there is a collection for sure.
func memory() (used, total, committed, other, limit uint64)

func collections() (count, forced uint32, nanos, last, lastNanos uint64, fraction float64)

// A Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

// Name returns its name, such as main.f.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// FileLine returns the place that pc stands for.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	if f == nil {
		return "", 0
	}
	_, file, line, _ = lookup(pc)
	return file, line
}

// Entry returns the first of the function's program counters.
func (f *Func) Entry() uintptr {
	if f == nil {
		return 0
	}
	return f.entry
}

// FuncForPC returns the function that a program counter from Callers lies in.
func FuncForPC(pc uintptr) *Func {
	name, _, _, entry := lookup(pc)
	if name == "" {
		return nil
	}
	return &Func{name, entry}
}

// Caller tells where the caller's skip-th caller is.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var buf [1]uintptr
	if callers(skip+1, buf[:]) < 1 {
		return
	}
	_, file, line, _ = lookup(buf[0])
	return buf[0], file, line, true
}

// Callers fills pc with the callers, skipping the first ones; 0 is Callers itself.
func Callers(skip int, pc []uintptr) int {
	return callers(skip, pc)
}

// callers: skip 0 is Callers, 1 the function that called the caller of this function.
func callers(skip int, pc []uintptr) int

func lookup(pc uintptr) (name, file string, line int, entry uintptr)

// A Frame is a line of a stack.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames goes through a stack.
type Frames struct {
	pcs []uintptr
}

// CallersFrames makes frames of what Callers returned.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame and whether there are more.
func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	name, file, line, entry := lookup(pc)
	return Frame{pc, FuncForPC(pc), name, file, line, entry}, len(f.pcs) > 0
}

// Stack writes the goroutine's stack (all goroutines' if all) to buf; it returns the length.
func Stack(buf []byte, all bool) int {
	return copy(buf, stack(all))
}

func stack(all bool) string

// A Pinner keeps objects where they are; here none ever moves, as far as a program can see.
type Pinner struct {
	pinned []any
}

func notPointer(x any) string

// Pin pins what the pointer points to.
func (p *Pinner) Pin(pointer any) {
	if pointer == nil {
		panic(errorString("runtime error: runtime.Pinner: argument is nil"))
	}
	if kind := notPointer(pointer); kind != "" {
		panic(errorString("runtime error: runtime.Pinner: argument is not a pointer: " + kind))
	}
	p.pinned = append(p.pinned, pointer)
}

// Unpin unpins all of them.
func (p *Pinner) Unpin() { p.pinned = nil }

// A StackRecord is a stack, as program counters.
type StackRecord struct {
	Stack0 [32]uintptr
}

// Stack returns the part that is set.
func (r *StackRecord) Stack() []uintptr { return set(r.Stack0[:]) }

func set(pcs []uintptr) []uintptr {
	for i, pc := range pcs {
		if pc == 0 {
			return pcs[:i]
		}
	}
	return pcs
}

func goroutineStacks(depth int) []uintptr

// GoroutineProfile writes the goroutines' stacks to p, if there is room for all; n is their number.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	if n = NumGoroutine(); n > len(p) {
		return n, false
	}
	all := goroutineStacks(len(p[0].Stack0))
	for n = 0; len(all) > 0 && n < len(p); n++ {
		all = all[copy(p[n].Stack0[:], all):]
	}
	return n, len(all) == 0
}

// ThreadCreateProfile has no records: threads are the Java machine's.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }

// A MemProfileRecord tells what was allocated in one place.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

// InUseBytes returns the bytes in use.
func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

// InUseObjects returns the number of objects in use.
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack returns the stack of the place.
func (r *MemProfileRecord) Stack() []uintptr { return set(r.Stack0[:]) }

// MemProfile has no records: allocations are the Java machine's.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

// A BlockProfileRecord tells of the waiting in one place.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

// BlockProfile writes where goroutines have waited for others, since SetBlockProfileRate was called.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return waits(p, false) }

// MutexProfile writes where locks were let go that others waited for, since
// SetMutexProfileFraction was called.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return waits(p, true) }

func waits(p []BlockProfileRecord, mutex bool) (n int, ok bool) {
	stacks, counts, nanos := contention(mutex)
	if len(stacks) > len(p) {
		return len(stacks), false
	}
	for i, stack := range stacks {
		p[i] = BlockProfileRecord{Count: counts[i], Cycles: nanos[i]}
		copy(p[i].Stack0[:], stack)
	}
	return len(stacks), true
}

func contention(mutex bool) (stacks [][]uintptr, counts, nanos []int64)

// SetBlockProfileRate asks for a record for each rate nanoseconds that goroutines wait for each
// other; a rate of 1 for every wait, 0 for none.
func SetBlockProfileRate(rate int)

// SetMutexProfileFraction asks for a record for one in rate waits for a lock, 0 for none; it
// returns the last rate, which a negative one does not change.
func SetMutexProfileFraction(rate int) int

// SetCPUProfileRate is accepted; runtime/pprof decides how often it takes samples.
func SetCPUProfileRate(hz int) {}

// CPUProfile panics, as in Go: runtime/pprof replaced it.
func CPUProfile() []byte { panic("CPUProfile no longer available") }
