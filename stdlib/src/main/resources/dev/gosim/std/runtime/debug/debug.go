// Package debug: stacks as text, what a program is built of, and settings of the runtime. The Java
// machine collects garbage and limits memory by its own rules: the settings are kept, so that a
// program gets back what it has set, and change nothing.
package debug

import (
	"math"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

// PrintStack writes the goroutine's stack to standard error.
func PrintStack() {
	os.Stderr.Write(Stack())
}

// Stack returns the goroutine's stack as runtime.Stack writes it.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

var (
	gcPercent    = preset(100)
	memoryLimit  = preset(math.MaxInt64)
	maxStack     = preset(1000000000)
	maxThreads   = preset(10000)
	panicOnFault atomic.Bool
)

func preset(n int64) *atomic.Int64 {
	x := new(atomic.Int64)
	x.Store(n)
	return x
}

// SetGCPercent keeps the percentage and returns the one before.
func SetGCPercent(percent int) int {
	if percent < 0 {
		percent = -1
	}
	return int(gcPercent.Swap(int64(percent)))
}

// SetMemoryLimit keeps the limit in bytes, unless it is negative, and returns the one before.
func SetMemoryLimit(limit int64) int64 {
	if limit < 0 {
		return memoryLimit.Load()
	}
	return memoryLimit.Swap(limit)
}

// SetMaxStack keeps the number of bytes and returns the one before.
func SetMaxStack(bytes int) int { return int(maxStack.Swap(int64(bytes))) }

// SetMaxThreads keeps the number of threads and returns the one before.
func SetMaxThreads(threads int) int { return int(maxThreads.Swap(int64(threads))) }

// SetPanicOnFault returns what was set before; there are no faults at unexpected addresses.
func SetPanicOnFault(enabled bool) bool { return panicOnFault.Swap(enabled) }

// SetTraceback says whose stacks a dying program shows, as GOTRACEBACK does: not fewer than that.
func SetTraceback(level string)

// FreeOSMemory collects garbage.
func FreeOSMemory() { runtime.GC() }

// GCStats tells of past collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills in what is known: the number of collections and their time in all.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	clear(stats.PauseQuantiles)
}

// BuildInfo tells what a program is built of.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// A Module is one of a build.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is one setting of a build.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo tells what go run tells of a program of single files.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{GoVersion: runtime.Version(), Path: "command-line-arguments"}, true
}

// String returns a line for each fact, its columns separated by tabs.
func (bi *BuildInfo) String() string {
	var b strings.Builder
	line := func(words ...string) {
		b.WriteString(strings.Join(words, "\t"))
		b.WriteByte('\n')
	}
	if bi.GoVersion != "" {
		line("go", bi.GoVersion)
	}
	if bi.Path != "" {
		line("path", bi.Path)
	}
	module := func(word string, m Module) {
		line(word, m.Path, m.Version, m.Sum)
	}
	if bi.Main != (Module{}) {
		module("mod", bi.Main)
	}
	for _, dep := range bi.Deps {
		if dep.Replace == nil {
			module("dep", *dep)
			continue
		}
		line("dep", dep.Path, dep.Version)
		module("=>", *dep.Replace)
		b.WriteByte('\n')
	}
	for _, s := range bi.Settings {
		line("build", s.Key+"="+s.Value)
	}
	return b.String()
}
