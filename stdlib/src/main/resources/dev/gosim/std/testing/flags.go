package testing

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// ---- Flags

var flags struct {
	defined bool

	panicOnExit0 *bool

	short     *bool
	failFast  *bool
	fullPath  *bool
	run       *string
	skip      *string
	list      *string
	bench     *string
	benchMem  *bool
	shuffle   *string
	cpu       *string
	count     *uint
	parallel  *int
	timeout   *time.Duration
	benchTime benchTime
	fuzz      *string

	coverProfile, outputDir *string

	fuzzTime benchTime
	// minimizeTime is for the search of a smaller input that fails, too.
	minimizeTime benchTime
	verbose      verbosity
}

// Init defines the flags of a test binary; M.Run does so itself.
func Init() {
	f := &flags
	if f.defined {
		return
	}
	f.defined = true
	f.short = flag.Bool("test.short", false, "let long tests take less time")
	f.failFast = flag.Bool("test.failfast", false, "start no test after one has failed")
	f.fullPath = flag.Bool("test.fullpath", false, "show whole file names in messages")
	f.run = flag.String("test.run", "", "run only the tests and examples that match `regexp`")
	f.skip = flag.String("test.skip", "", "do not run what matches `regexp`")
	f.list = flag.String("test.list", "", "name what matches `regexp` and end")
	f.bench = flag.String("test.bench", "", "run only the benchmarks that match `regexp`")
	f.benchMem = flag.Bool("test.benchmem", false, "print the memory that benchmarks allocate")
	f.shuffle = flag.String("test.shuffle", "off", "run in random order: on, off or a seed")
	f.cpu = flag.String("test.cpu", "", "`list` of values of GOMAXPROCS to run with")
	f.count = flag.Uint("test.count", 1, "run tests and benchmarks `n` times")
	f.parallel = flag.Int("test.parallel", runtime.GOMAXPROCS(0), "run at most `n` tests in parallel")
	f.timeout = flag.Duration("test.timeout", 0, "panic after `d` (0: never)")
	f.benchTime = benchTime{d: time.Second}
	flag.Var(&f.benchTime, "test.benchtime", "run each benchmark for `d`, or N times if `d` is Nx")
	f.coverProfile = flag.String("test.coverprofile", "", "write how often what has run to `file`")
	f.panicOnExit0 = flag.Bool("test.paniconexit0", false, "panic when os.Exit(0) is called")
	f.outputDir = flag.String("test.outputdir", "", "write profiles to `folder`")
	f.fuzz = flag.String("test.fuzz", "", "fuzz the test that matches `regexp`")
	flag.Var(&f.fuzzTime, "test.fuzztime", "fuzz for `d`, or N times if `d` is Nx (default: until it fails)")
	f.minimizeTime = benchTime{d: time.Minute}
	flag.Var(&f.minimizeTime, "test.fuzzminimizetime", "look for a smaller failing input for `d`, or N times")
	flag.Var(&f.verbose, "test.v", "tell of all tests as they run")
	defineProfiles()
}

// verbosity is false, true or test2json.
type verbosity struct {
	on, json bool
}

func (v *verbosity) IsBoolFlag() bool { return true }

func (v *verbosity) String() string {
	if v.json {
		return "test2json"
	}
	return strconv.FormatBool(v.on)
}

func (v *verbosity) Get() any {
	if v.json {
		return "test2json"
	}
	return v.on
}

func (v *verbosity) Set(s string) error {
	if s == "test2json" {
		*v = verbosity{true, true}
		return nil
	}
	on, err := strconv.ParseBool(s)
	if err != nil {
		return fmt.Errorf("invalid flag -test.v=%s", s)
	}
	*v = verbosity{on, false}
	return nil
}

// benchTime is a duration or a number of iterations.
type benchTime struct {
	d time.Duration
	n int
}

func (b *benchTime) String() string {
	if b.n > 0 {
		return strconv.Itoa(b.n) + "x"
	}
	return b.d.String()
}

func (b *benchTime) Set(s string) error {
	if number, ok := strings.CutSuffix(s, "x"); ok {
		n, err := strconv.ParseInt(number, 10, 0)
		if err != nil || n < 0 {
			return fmt.Errorf("invalid count")
		}
		*b = benchTime{n: int(n)}
		return nil
	}
	d, err := time.ParseDuration(s)
	if err != nil || d < 0 {
		return fmt.Errorf("invalid duration")
	}
	*b = benchTime{d: d}
	return nil
}

func parseCPUs() (list []int, ok bool) {
	for value := range strings.SplitSeq(*flags.cpu, ",") {
		if value = strings.TrimSpace(value); value == "" {
			continue
		}
		n, err := strconv.Atoi(value)
		if err != nil || n <= 0 {
			fmt.Fprintf(os.Stderr, "testing: invalid value %q for -test.cpu\n", value)
			return nil, false
		}
		list = append(list, n)
	}
	if list == nil {
		list = []int{runtime.GOMAXPROCS(0)}
	}
	return list, true
}

// current is the session whose tests a timeout tells of.
var current atomic.Pointer[session]
