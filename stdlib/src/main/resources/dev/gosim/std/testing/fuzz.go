package testing

import (
	"fmt"
	"reflect"
)

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

// ---- Fuzz tests

// InternalFuzzTarget is a fuzz test of a test file, for MainStart.
type InternalFuzzTarget struct {
	Name string
	Fn   func(f *F)
}

// F is a fuzz test, whose function is tested with the values that Add has given.
type F struct {
	*common
	t     *T
	seeds [][]any
}

// Add gives the arguments of one call of the function.
func (f *F) Add(args ...any) { f.seeds = append(f.seeds, args) }

// Fuzz runs ff, a function of a *T and what Add was given, as a subtest for each Add.
func (f *F) Fuzz(ff any) {
	fn := reflect.ValueOf(ff)
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
	for i, seed := range f.seeds {
		if len(seed) != kind.NumIn()-1 {
			f.Fatalf("wrong number of values in corpus entry: %d, want %d", len(seed), kind.NumIn()-1)
		}
		f.t.Run(fmt.Sprintf("seed#%d", i), func(t *T) {
			args := []reflect.Value{reflect.ValueOf(t)}
			for n, arg := range seed {
				if reflect.TypeOf(arg) != kind.In(n+1) {
					t.Fatalf("mismatched types in corpus entry: %T, want %v", arg, kind.In(n+1))
				}
				args = append(args, reflect.ValueOf(arg))
			}
			fn.Call(args)
		})
	}
}

// asTest makes a test of a fuzz test.
func (target InternalFuzzTarget) asTest() InternalTest {
	return InternalTest{target.Name, func(t *T) { target.Fn(&F{common: &t.common, t: t}) }}
}
