// Compare times Go programs under gosim beside real Go, and yaegi where it is installed.
//
//	bench/run [-n runs] [-size small|long|both] [-gosim command] [-markdown] [program...]
//
// A program is one of bench/programs without its suffix; the default is all of bench/sizes.tsv,
// which has the argument of each at either size. For Go the built program is timed, for the others
// the whole command, start of the JVM and all. Each engine runs every program that many times, in
// turns, so that a machine that slows down does so for all; the fastest run counts, and the largest
// peak of memory. The ratios are to Go's times; the last line has their geometric mean. A program
// that prints something else than under Go is marked, and one that needs ten times the time that
// gosim takes (and at least a minute) is stopped.
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
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
	command func(file, arg string) []string
}

// A result is the best of several runs of one program on one engine.
type result struct {
	wall, cpu time.Duration
	peak      int64 // bytes
	output    []byte
	err       error
}

// A program and what it is given as its only argument at a size.
type program struct {
	name, small, long string
}

var (
	runs     = flag.Int("n", 3, "runs of each program on each engine")
	size     = flag.String("size", "small", "small, long or both")
	gosim    = flag.String("gosim", "./gosim", "the gosim command")
	markdown = flag.Bool("markdown", false, "print a table in Markdown")
)

func main() {
	flag.Parse()
	work, err := os.MkdirTemp("", "bench")
	check(err)
	defer os.RemoveAll(work)
	engines := []engine{
		{"go", func(file, arg string) []string { return []string{build(work, file), arg} }},
		{"gosim", func(file, arg string) []string { return []string{*gosim, "run", file, arg} }},
	}
	if _, err := exec.LookPath("yaegi"); err == nil {
		engines = append(engines, engine{"yaegi", func(file, arg string) []string {
			return []string{"yaegi", "run", withArgument(work, file, arg)}
		}})
	}
	measure(engines[1].command("bench/programs/hello.go", ""), time.Hour) // builds gosim if need be
	fmt.Printf("%s %s/%s, %d CPUs, best of %d\n",
		runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), *runs)
	all := programs(flag.Args())
	if *size != "long" {
		table("small", all, engines, func(p program) string { return p.small })
	}
	if *size != "small" {
		table("long", all, engines, func(p program) string { return p.long })
	}
}

// withArgument is a copy of the program that has its argument in it: under yaegi os.Args are yaegi's.
func withArgument(work, file, arg string) string {
	text, err := os.ReadFile(file)
	check(err)
	args := fmt.Sprintf("[]string{os.DevNull, %q}", arg)
	copied := filepath.Join(work, filepath.Base(file))
	check(os.WriteFile(copied, bytes.ReplaceAll(text, []byte("os.Args"), []byte(args)), 0o600))
	return copied
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// programs are those that are named, or all.
func programs(names []string) []program {
	text, err := os.ReadFile("bench/sizes.tsv")
	check(err)
	var list []program
	for line := range strings.Lines(string(text)) {
		f := strings.Fields(line)
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		wanted := len(names) == 0
		for _, n := range names {
			wanted = wanted || n == f[0]
		}
		if wanted {
			list = append(list, program{f[0], f[1], f[2]})
		}
	}
	return list
}

func table(title string, list []program, engines []engine, arg func(program) string) {
	columns := "%-10s %-9s %-6s %9s %6s %9s %6s %8s  %s\n"
	if *markdown {
		columns = "| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
	}
	fmt.Printf("\n%s sizes\n\n", title)
	fmt.Printf(columns, "program", "size", "engine", "wall ms", "x go", "cpu ms", "x go", "peak MB", "")
	if *markdown {
		fmt.Printf(columns, "---", "---:", "---", "---:", "---:", "---:", "---:", "---:", "---")
	}
	logs := make([]float64, len(engines))
	counts := make([]int, len(engines))
	for _, p := range list {
		best := compare(p.name, arg(p), engines)
		base := best[0]
		for i, e := range engines {
			r := best[i]
			note := ""
			if r.err != nil {
				note = "failed: " + r.err.Error()
			} else if !bytes.Equal(r.output, base.output) {
				note = "prints something else"
			} else {
				logs[i] += math.Log(float64(r.wall) / float64(base.wall))
				counts[i]++
			}
			fmt.Printf(columns, p.name, arg(p), e.name, number(ms(r.wall)), ratio(r.wall, base.wall),
				number(ms(r.cpu)), ratio(r.cpu, base.cpu), number(float64(r.peak)/(1<<20)), note)
		}
	}
	for i, e := range engines[1:] {
		mean := math.Exp(logs[i+1] / float64(max(counts[i+1], 1)))
		fmt.Printf(columns, "mean", "", e.name, "", fmt.Sprintf("%.2f", mean), "", "", "",
			fmt.Sprintf("geometric, of %d", counts[i+1]))
	}
}

func compare(name, arg string, engines []engine) []result {
	file := filepath.Join("bench", "programs", name+".go")
	commands := make([][]string, len(engines))
	for i, e := range engines {
		commands[i] = e.command(file, arg)
	}
	best := make([]result, len(engines))
	for n := range *runs {
		for i := range engines {
			limit := time.Hour
			if i > 1 {
				limit = max(time.Minute, 10*best[1].wall)
			}
			if n > 0 && best[i].err != nil {
				continue
			}
			r := measure(commands[i], limit)
			if n == 0 {
				best[i] = r
				continue
			}
			best[i].wall = min(best[i].wall, r.wall)
			best[i].cpu = min(best[i].cpu, r.cpu)
			best[i].peak = max(best[i].peak, r.peak)
		}
	}
	return best
}

func ms(d time.Duration) float64 {
	return float64(d) / float64(time.Millisecond)
}

func number(v float64) string {
	return fmt.Sprintf("%.0f", v)
}

func ratio(d, base time.Duration) string {
	return fmt.Sprintf("%.2f", float64(d)/float64(max(base, 1)))
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

func measure(command []string, limit time.Duration) result {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Stdout = &out
	start := time.Now()
	err := cmd.Run()
	if ctx.Err() != nil {
		err = fmt.Errorf("stopped after %v", limit)
	}
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
