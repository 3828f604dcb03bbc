// Compare times Go programs under gosim beside real Go, and yaegi where it is installed.
//
//	bench/run [-n runs] [-gosim command] [program...]
//
// A program is one of bench/programs without its suffix; the default is all. For Go the built
// program is timed, for the others the whole command, start of the JVM and all. Each engine runs
// every program that many times, in turns, so that a machine that slows down does so for all; the
// fastest run counts, and the largest peak of memory. The ratios are to Go's times. A program that
// prints something else than under Go is marked.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// An engine turns a program's source file into a command that runs it.
type engine struct {
	name    string
	command func(file string) []string
}

// A result is the best of several runs of one program on one engine.
type result struct {
	wall, cpu time.Duration
	peak      int64 // bytes
	output    []byte
	err       error
}

func main() {
	runs := flag.Int("n", 3, "runs of each program on each engine")
	gosim := flag.String("gosim", "./gosim", "the gosim command")
	flag.Parse()
	programs := flag.Args()
	if len(programs) == 0 {
		files, _ := filepath.Glob("bench/programs/*.go")
		for _, f := range files {
			programs = append(programs, strings.TrimSuffix(filepath.Base(f), ".go"))
		}
	}
	work, err := os.MkdirTemp("", "bench")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer os.RemoveAll(work)
	engines := []engine{
		{"go", func(file string) []string { return []string{build(work, file)} }},
		{"gosim", func(file string) []string { return []string{*gosim, "run", file} }},
	}
	if _, err := exec.LookPath("yaegi"); err == nil {
		engines = append(engines, engine{"yaegi", func(file string) []string {
			return []string{"yaegi", "run", file}
		}})
	}
	fmt.Printf("%s %s/%s, %d CPUs, best of %d\n\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), *runs)
	fmt.Printf("%-10s %-6s %9s %6s %9s %6s %8s\n",
		"program", "engine", "wall ms", "x go", "cpu ms", "x go", "peak MB")
	measure(engines[1].command("bench/programs/hello.go")) // builds gosim if need be
	for _, program := range programs {
		compare(program, engines, *runs)
	}
}

func compare(program string, engines []engine, runs int) {
	file := filepath.Join("bench", "programs", program+".go")
	commands := make([][]string, len(engines))
	for i, e := range engines {
		commands[i] = e.command(file)
	}
	best := make([]result, len(engines))
	for n := range runs {
		for i := range engines {
			r := measure(commands[i])
			if n == 0 {
				best[i] = r
				continue
			}
			best[i].wall = min(best[i].wall, r.wall)
			best[i].cpu = min(best[i].cpu, r.cpu)
			best[i].peak = max(best[i].peak, r.peak)
		}
	}
	base := best[0]
	for i, e := range engines {
		r := best[i]
		note := ""
		if r.err != nil {
			note = "  failed: " + r.err.Error()
		} else if !bytes.Equal(r.output, base.output) {
			note = "  prints something else"
		}
		fmt.Printf("%-10s %-6s %9.1f %6.2f %9.1f %6.2f %8.1f%s\n", program, e.name,
			ms(r.wall), ratio(r.wall, base.wall), ms(r.cpu), ratio(r.cpu, base.cpu),
			float64(r.peak)/(1<<20), note)
	}
}

func ms(d time.Duration) float64 {
	return float64(d) / float64(time.Millisecond)
}

func ratio(d, base time.Duration) float64 {
	return float64(d) / float64(max(base, 1))
}

// build compiles a program with Go and returns the path of the binary.
func build(work, file string) string {
	binary := filepath.Join(work, strings.TrimSuffix(filepath.Base(file), ".go"))
	if out, err := exec.Command("go", "build", "-o", binary, file).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%s%v\n", out, err)
		os.Exit(1)
	}
	return binary
}

func measure(command []string) result {
	var out bytes.Buffer
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdout = &out
	start := time.Now()
	err := cmd.Run()
	r := result{wall: time.Since(start), output: out.Bytes(), err: err}
	if state := cmd.ProcessState; state != nil {
		r.cpu = state.UserTime() + state.SystemTime()
		if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
			r.peak = int64(usage.Maxrss)
			if runtime.GOOS != "darwin" {
				r.peak *= 1024
			}
		}
	}
	return r
}
