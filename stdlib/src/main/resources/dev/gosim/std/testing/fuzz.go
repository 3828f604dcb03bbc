package testing

import (
	"fmt"
	"path/filepath"
	"reflect"
)

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

// ---- Fuzz tests

// corpusFolder has the corpora of a package's fuzz tests, each in a folder of its name.
const corpusFolder = "testdata/fuzz"

// InternalFuzzTarget is a fuzz test of a test file, for MainStart.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is a fuzz test, whose function is tested with the values that Add has given, those in files of
// the corpus, and with -test.fuzz with others made of these.
type F struct {
	*common
	t       *T
	corpus  []corpusEntry
	called  bool
	fuzzing bool
}

// corpusEntry is the arguments of one call of the function.
type corpusEntry struct {
	name   string
	values []any
}

// Add gives the arguments of one call of the function.
func (f *F) Add(args ...any) {
	for _, arg := range args {
		if !canBeFuzzed(reflect.TypeOf(arg)) {
			panic(fmt.Sprintf("testing: unsupported type to Add %v", reflect.TypeOf(arg)))
		}
	}
	f.corpus = append(f.corpus, corpusEntry{fmt.Sprintf("seed#%d", len(f.corpus)), args})
}

func canBeFuzzed(t reflect.Type) bool {
	if t == nil || t.PkgPath() != "" {
		return false
	}
	switch t.Kind() {
	case reflect.Slice:
		return t.Elem() == reflect.TypeFor[byte]()
	case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return true
	}
	return false
}

// Fuzz runs ff, a function of a *T and what Add was given, as a subtest for each entry of the corpus.
func (f *F) Fuzz(ff any) {
	if f.called {
		panic("testing: F.Fuzz called more than once")
	}
	f.called = true
	if f.failed {
		return
	}
	fn := reflect.ValueOf(ff)
	types := argumentTypes(fn)
	for _, entry := range f.corpus {
		if err := checkTypes(entry.values, types); err != nil {
			f.Fatal(err)
		}
	}
	files, err := readCorpus(filepath.Join(corpusFolder, f.name), types)
	if err != nil {
		f.Fatal(err)
	}
	f.corpus = append(f.corpus, files...)
	if f.fuzzing {
		newFuzzer(f, fn, types).run()
		return
	}
	for _, entry := range f.corpus {
		f.t.Run(entry.name, func(t *T) { fn.Call(arguments(t, entry.values)) })
	}
}

func argumentTypes(fn reflect.Value) (types []reflect.Type) {
	if fn.Kind() != reflect.Func {
		panic("testing: F.Fuzz must receive a function")
	}
	kind := fn.Type()
	if kind.NumIn() < 2 || kind.In(0) != reflect.TypeFor[*T]() {
		panic("testing: fuzz target must receive at least two arguments, where the first argument is a *T")
	}
	if kind.NumOut() != 0 {
		panic("testing: fuzz target must not return a value")
	}
	for i := 1; i < kind.NumIn(); i++ {
		t := kind.In(i)
		if !canBeFuzzed(t) {
			panic(fmt.Sprintf("testing: unsupported type for fuzzing %v", t))
		}
		types = append(types, t)
	}
	return types
}

func arguments(t *T, values []any) []reflect.Value {
	args := []reflect.Value{reflect.ValueOf(t)}
	for _, v := range values {
		args = append(args, reflect.ValueOf(v))
	}
	return args
}

func checkTypes(values []any, types []reflect.Type) error {
	if len(values) != len(types) {
		return fmt.Errorf("wrong number of values in corpus entry: %d, want %d", len(values), len(types))
	}
	have := make([]reflect.Type, len(values))
	same := true
	for i, v := range values {
		have[i] = reflect.TypeOf(v)
		same = same && have[i] == types[i]
	}
	if !same {
		return fmt.Errorf("mismatched types in corpus entry: %v, want %v", have, types)
	}
	return nil
}

// asTest makes a test of a fuzz test.
func (target InternalFuzzTarget) asTest(fuzzing bool) InternalTest {
	return InternalTest{target.Name, func(t *T) {
		target.Fn(&F{common: &t.common, t: t, fuzzing: fuzzing})
	}}
}
