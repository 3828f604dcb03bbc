package testing

import (
	"crypto/sha256"
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"
)

// ---- Fuzzing

// fuzzer calls the function of a fuzz test with values that it makes of the corpus, until a call
// fails. It knows nothing of what the calls reach: there is no coverage that could guide it.
type fuzzer struct {
	f       *F
	fn      reflect.Value
	types   []reflect.Type
	rand    *rand.Rand
	start   time.Time
	count   int
	logged  time.Time
	counted int
}

// logInterval is how often a fuzzer tells how far it is.
const logInterval = 3 * time.Second

func newFuzzer(f *F, fn reflect.Value, types []reflect.Type) *fuzzer {
	now := time.Now()
	return &fuzzer{f: f, fn: fn, types: types, rand: rand.New(rand.NewSource(now.UnixNano())), start: now, logged: now}
}

func (z *fuzzer) say(format string, args ...any) {
	elapsed := time.Since(z.start).Truncate(time.Second)
	z.f.session.printer.print(fmt.Sprintf("fuzz: elapsed: %v, ", elapsed) + fmt.Sprintf(format, args...) + "\n")
}

func (z *fuzzer) run() {
	seeds := z.f.corpus
	if len(seeds) == 0 {
		zero := make([]any, len(z.types))
		for i, t := range z.types {
			zero[i] = reflect.Zero(t).Interface()
			if t.Kind() == reflect.Slice {
				zero[i] = []byte{}
			}
		}
		seeds = []corpusEntry{{"", zero}}
	}
	z.say("testing seed corpus: 0/%d completed", len(seeds))
	for i, seed := range seeds {
		if log, ok := z.try(seed.values); !ok {
			z.f.session.printer.print(fmt.Sprintf("failure while testing seed corpus entry: %s/%s\n", z.f.name, seed.name))
			z.say("testing seed corpus: %d/%d completed", i, len(seeds))
			z.f.failWith(log + "\n")
			return
		}
	}
	z.say("testing seed corpus: %d/%d completed, now fuzzing with 1 workers", len(seeds), len(seeds))
	goal := flags.fuzzTime
	for z.goesOn(goal, z.start, z.count) && !z.f.Failed() {
		values := z.mutated(seeds[z.rand.Intn(len(seeds))].values)
		log, ok := z.try(values)
		z.count++
		if !ok {
			z.crash(values, log)
			return
		}
		if time.Since(z.logged) >= logInterval {
			z.tell()
		}
	}
	z.tell()
}

// goesOn tells whether a goal is not reached yet; without one there is no end.
func (z *fuzzer) goesOn(goal benchTime, start time.Time, count int) bool {
	if goal.n > 0 {
		return count < goal.n
	}
	return goal.d <= 0 || time.Since(start) < goal.d
}

func (z *fuzzer) tell() {
	now := time.Now()
	rate := float64(z.count-z.counted) / now.Sub(z.logged).Seconds()
	z.say("execs: %d (%.0f/sec)", z.count, rate)
	z.counted, z.logged = z.count, now
}

// try calls the function in a test of its own; log is how that reports its failure.
func (z *fuzzer) try(values []any) (log string, ok bool) {
	z.f.session.forgetNames()
	t := &T{z.f.child(z.f.name, false)}
	var report strings.Builder
	t.capture = &report
	copied := slices.Clone(values)
	for i, v := range copied {
		if b, ok := v.([]byte); ok {
			copied[i] = slices.Clone(b)
		}
	}
	go tRunner(t, func(t *T) { z.fn.Call(arguments(t, copied)) })
	<-t.signal
	return report.String(), !t.Failed()
}

// crash keeps the values that a call has failed with, or smaller ones that it fails with, too.
func (z *fuzzer) crash(values []any, log string) {
	z.f.session.printer.print(fmt.Sprintf("fuzz: minimizing %d-byte failing input file\n", len(encodeCorpus(values))))
	values, log = z.minimized(values, log)
	z.say("minimizing")
	text := encodeCorpus(values)
	name := fmt.Sprintf("%x", sha256.Sum256([]byte(text)))[:16]
	folder := filepath.Join(corpusFolder, z.f.name)
	path := filepath.Join(folder, name)
	err := os.MkdirAll(folder, 0o777)
	if err == nil {
		err = os.WriteFile(path, []byte(text), 0o666)
	}
	if err != nil {
		log += fmt.Sprintf("failed to write the failing input: %v\n", err)
	}
	z.f.failWith(fmt.Sprintf("%s\nFailing input written to %s\nTo re-run:\ngo test -run=%s/%s\n", log, path, z.f.name, name))
}

// failWith is the failure of the fuzz test, with the report of the call that failed.
func (f *F) failWith(report string) {
	f.Fail()
	f.mu.Lock()
	defer f.mu.Unlock()
	f.out = append(f.out, indented([]byte(report))...)
}

// minimized leaves out parts of strings and bytes as long as the call fails.
func (z *fuzzer) minimized(values []any, log string) ([]any, string) {
	start, tries := time.Now(), 0
	for i, v := range values {
		kind := reflect.TypeOf(v)
		if kind.Kind() != reflect.String && kind.Kind() != reflect.Slice {
			continue
		}
		data := reflect.ValueOf(v).Convert(reflect.TypeFor[[]byte]()).Bytes()
		for size := max(len(data)/2, 1); size > 0 && len(data) > 0; size /= 2 {
			for at := 0; at+size <= len(data) && z.goesOn(flags.minimizeTime, start, tries); {
				shorter := append(slices.Clone(data[:at]), data[at+size:]...)
				candidate := slices.Clone(values)
				candidate[i] = reflect.ValueOf(shorter).Convert(kind).Interface()
				tries++
				if l, ok := z.try(candidate); !ok {
					values, log, data = candidate, l, shorter
				} else {
					at += size
				}
			}
		}
	}
	return values, log
}

// mutated returns values of which one is changed in one or a few ways.
func (z *fuzzer) mutated(values []any) []any {
	values = slices.Clone(values)
	for range 1 + z.rand.Intn(4) {
		i := z.rand.Intn(len(values))
		kind := reflect.TypeOf(values[i])
		old := reflect.ValueOf(values[i])
		v := reflect.New(kind).Elem()
		switch {
		case kind.Kind() == reflect.Bool:
			v.SetBool(!old.Bool())
		case v.CanInt():
			v.SetInt(z.integer(old.Int()))
		case v.CanUint():
			v.SetUint(uint64(z.integer(int64(old.Uint()))))
		case v.CanFloat():
			v.SetFloat(z.float(old.Float()))
		default:
			data := old.Convert(reflect.TypeFor[[]byte]()).Bytes()
			v = reflect.ValueOf(z.bytes(slices.Clone(data))).Convert(kind)
		}
		values[i] = v.Interface()
	}
	return values
}

func (z *fuzzer) integer(n int64) int64 {
	switch z.rand.Intn(5) {
	case 0:
		return n + int64(z.rand.Intn(100))
	case 1:
		return n - int64(z.rand.Intn(100))
	case 2:
		return n ^ 1<<z.rand.Intn(64)
	case 3:
		return []int64{0, 1, -1, math.MaxInt8, math.MaxInt16, math.MaxInt32, math.MaxInt64, math.MinInt64}[z.rand.Intn(8)]
	}
	return int64(z.rand.Uint64())
}

func (z *fuzzer) float(x float64) float64 {
	switch z.rand.Intn(5) {
	case 0:
		return x + z.rand.NormFloat64()*100
	case 1:
		return -x
	case 2:
		return x * z.rand.NormFloat64()
	case 3:
		return []float64{0, 1, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64}[z.rand.Intn(7)]
	}
	return math.Float64frombits(z.rand.Uint64())
}

// tokens are what many texts have a meaning for.
var tokens = []string{"0", "-1", " ", "\n", "\"", "'", "(", ")", "{", "}", "[", "]", "<", ">", "%s", "../", "\x00", "\xff", "é", "世"}

func (z *fuzzer) bytes(b []byte) []byte {
	if len(b) == 0 || z.rand.Intn(4) == 0 {
		at := z.rand.Intn(len(b) + 1)
		if z.rand.Intn(2) == 0 {
			return slices.Insert(b, at, []byte(tokens[z.rand.Intn(len(tokens))])...)
		}
		more := make([]byte, 1+z.rand.Intn(8))
		z.rand.Read(more)
		return slices.Insert(b, at, more...)
	}
	at := z.rand.Intn(len(b))
	end := at + 1 + z.rand.Intn(min(len(b)-at, 16))
	switch z.rand.Intn(6) {
	case 0:
		return slices.Delete(b, at, end)
	case 1:
		return slices.Insert(b, z.rand.Intn(len(b)+1), slices.Clone(b[at:end])...)
	case 2:
		b[at] ^= 1 << z.rand.Intn(8)
	case 3:
		b[at] = byte(z.rand.Intn(256))
	case 4:
		b[at] += byte(z.rand.Intn(35)) - 17
	case 5:
		other := z.rand.Intn(len(b))
		b[at], b[other] = b[other], b[at]
	}
	return b
}
