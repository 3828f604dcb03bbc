package testing

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
)

// ---- Profiles of the whole run

// profiles are the flags that ask for them.
var profiles struct {
	cpu, mem, block, mutex, trace *string
	memRate, blockRate, mutexRate *int
}

func defineProfiles() {
	p := &profiles
	p.cpu = flag.String("test.cpuprofile", "", "write a CPU profile to `file`")
	p.mem = flag.String("test.memprofile", "", "write how much memory was allocated to `file`")
	p.memRate = flag.Int("test.memprofilerate", 0, "set runtime.MemProfileRate to `n`")
	p.block = flag.String("test.blockprofile", "", "write where goroutines waited to `file`")
	p.blockRate = flag.Int("test.blockprofilerate", 1, "call runtime.SetBlockProfileRate with `n`")
	p.mutex = flag.String("test.mutexprofile", "", "write which locks were waited for to `file`")
	p.mutexRate = flag.Int("test.mutexprofilefraction", 1, "call runtime.SetMutexProfileFraction with `n`")
	p.trace = flag.String("test.trace", "", "write an execution trace to `file`")
}

// inOutputDir is where a profile goes: its folder is that of -test.outputdir.
func inOutputDir(file string) string {
	if *flags.outputDir == "" || filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(*flags.outputDir, file)
}

// startProfiles begins what is asked for; what it returns writes it.
func startProfiles() (write func()) {
	p := &profiles
	if *p.memRate > 0 {
		runtime.MemProfileRate = *p.memRate
	}
	stopCPU := record(*p.cpu, "cpu profile", func(f *os.File) error { return pprof.StartCPUProfile(f) }, pprof.StopCPUProfile)
	stopTrace := record(*p.trace, "tracing", func(f *os.File) error { return trace.Start(f) }, trace.Stop)
	if *p.block != "" && *p.blockRate >= 0 {
		runtime.SetBlockProfileRate(*p.blockRate)
	}
	if *p.mutex != "" && *p.mutexRate >= 0 {
		runtime.SetMutexProfileFraction(*p.mutexRate)
	}
	return func() {
		stopTrace()
		stopCPU()
		if *p.mem != "" {
			runtime.GC()
		}
		writeLookedUp("allocs", *p.mem)
		writeLookedUp("block", *p.block)
		writeLookedUp("mutex", *p.mutex)
	}
}

// record starts something that writes into a file, if there is one; what it returns stops it.
func record(file, what string, start func(*os.File) error, stop func()) func() {
	if file == "" {
		return func() {}
	}
	f, err := os.Create(inOutputDir(file))
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: %s\n", err)
		return func() {}
	}
	if err := start(f); err != nil {
		fmt.Fprintf(os.Stderr, "testing: can't start %s: %s\n", what, err)
		f.Close()
		return func() {}
	}
	return func() {
		stop()
		f.Close()
	}
}

func writeLookedUp(name, file string) {
	if file == "" {
		return
	}
	f, err := os.Create(inOutputDir(file))
	if err == nil {
		err = pprof.Lookup(name).WriteTo(f, 0)
		f.Close()
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: %s\n", err)
		os.Exit(2)
	}
}
