// Package quick tests functions with random arguments.
package quick

import (
	"flag"
	"fmt"
	"math"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

var defaultMaxCount = flag.Int("quickchecks", 100, "number of checks that quick makes")

// A Generator makes random values of its own type.
type Generator interface {
	Generate(rand *rand.Rand, size int) reflect.Value
}

// defaultSize bounds the length of strings, slices and maps, and the depth of pointers.
const defaultSize = 50

// Value returns a random value of a type; ok is false if it has a part that cannot be made.
func Value(t reflect.Type, r *rand.Rand) (value reflect.Value, ok bool) {
	return sized(t, r, defaultSize)
}

func sized(t reflect.Type, r *rand.Rand, size int) (value reflect.Value, ok bool) {
	if m, ok := reflect.Zero(t).Interface().(Generator); ok {
		return m.Generate(r, size), true
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(r.Int()&1 == 0)
	case reflect.Float32:
		v.SetFloat(signed(r, math.MaxFloat32))
	case reflect.Float64:
		v.SetFloat(signed(r, math.MaxFloat64))
	case reflect.Complex64:
		v.SetComplex(complex(signed(r, math.MaxFloat32), signed(r, math.MaxFloat32)))
	case reflect.Complex128:
		v.SetComplex(complex(signed(r, math.MaxFloat64), signed(r, math.MaxFloat64)))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.Uint64()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(r.Uint64())
	case reflect.String:
		runes := make([]rune, r.Intn(defaultSize))
		for i := range runes {
			runes[i] = rune(r.Intn(0x10ffff))
		}
		v.SetString(string(runes))
	default:
		return v, composite(v, r, size)
	}
	return v, true
}

func signed(r *rand.Rand, limit float64) float64 {
	f := r.Float64() * limit
	if r.Int()&1 == 1 {
		return -f
	}
	return f
}

// composite fills in a value that has parts.
func composite(v reflect.Value, r *rand.Rand, size int) (ok bool) {
	t := v.Type()
	switch t.Kind() {
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range r.Intn(size) {
			key, ok1 := sized(t.Key(), r, size)
			elem, ok2 := sized(t.Elem(), r, size)
			if !ok1 || !ok2 {
				return false
			}
			v.SetMapIndex(key, elem)
		}
	case reflect.Pointer:
		if r.Intn(size) == 0 {
			return true
		}
		elem, ok := sized(t.Elem(), r, size)
		if !ok {
			return false
		}
		v.Set(reflect.New(t.Elem()))
		v.Elem().Set(elem)
	case reflect.Slice:
		n := r.Intn(size)
		v.Set(reflect.MakeSlice(t, n, n))
		return elements(v, n, r, size-n)
	case reflect.Array:
		return elements(v, v.Len(), r, size)
	case reflect.Struct:
		n := v.NumField()
		share := size
		if n > size {
			share = 1
		} else if n > 0 {
			share = size / n
		}
		for i := range n {
			field, ok := sized(t.Field(i).Type, r, share)
			if !ok {
				return false
			}
			v.Field(i).Set(field)
		}
	default:
		return false
	}
	return true
}

func elements(v reflect.Value, n int, r *rand.Rand, size int) bool {
	for i := range n {
		elem, ok := sized(v.Type().Elem(), r, size)
		if !ok {
			return false
		}
		v.Index(i).Set(elem)
	}
	return true
}

// A Config says how Check and CheckEqual work; the zero value, and nil, as usual.
type Config struct {
	MaxCount      int
	MaxCountScale float64
	Rand          *rand.Rand
	Values        func([]reflect.Value, *rand.Rand)
}

func (c *Config) rand() *rand.Rand {
	if c.Rand != nil {
		return c.Rand
	}
	return rand.New(rand.NewSource(time.Now().UnixNano()))
}

func (c *Config) count() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*defaultMaxCount))
	}
	return *defaultMaxCount
}

// A SetupError tells that a function cannot be tested.
type SetupError string

func (s SetupError) Error() string { return string(s) }

// A CheckError tells with which arguments a function returned false.
type CheckError struct {
	Count int
	In    []any
}

func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, show(s.In))
}

// A CheckEqualError tells with which arguments two functions returned different results.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s",
		s.Count, show(s.In), show(s.Out1), show(s.Out2))
}

func show(values []any) string {
	text := make([]string, len(values))
	for i, v := range values {
		text[i] = fmt.Sprintf("%#v", v)
	}
	return strings.Join(text, ", ")
}

// Check calls f, which returns a bool, with random arguments until it returns false.
func Check(f any, config *Config) error {
	fn := reflect.ValueOf(f)
	if fn.Kind() != reflect.Func {
		return SetupError("argument is not a function")
	}
	t := fn.Type()
	if t.NumOut() != 1 {
		return SetupError("function does not return one value")
	}
	if t.Out(0).Kind() != reflect.Bool {
		return SetupError("function does not return a bool")
	}
	return repeat(t, config, func(n int, args []reflect.Value) error {
		if !fn.Call(args)[0].Bool() {
			return &CheckError{n, interfaces(args)}
		}
		return nil
	})
}

// CheckEqual calls f and g with the same random arguments until their results differ.
func CheckEqual(f, g any, config *Config) error {
	x, y := reflect.ValueOf(f), reflect.ValueOf(g)
	if x.Kind() != reflect.Func {
		return SetupError("f is not a function")
	}
	if y.Kind() != reflect.Func {
		return SetupError("g is not a function")
	}
	if x.Type() != y.Type() {
		return SetupError("functions have different types")
	}
	return repeat(x.Type(), config, func(n int, args []reflect.Value) error {
		a, b := interfaces(x.Call(args)), interfaces(y.Call(args))
		if !reflect.DeepEqual(a, b) {
			return &CheckEqualError{CheckError{n, interfaces(args)}, a, b}
		}
		return nil
	})
}

// repeat makes arguments for functions of type t and calls try with them, the first time as 1.
func repeat(t reflect.Type, config *Config, try func(n int, args []reflect.Value) error) error {
	if config == nil {
		config = &Config{}
	}
	r := config.rand()
	args := make([]reflect.Value, t.NumIn())
	for n := range config.count() {
		if config.Values != nil {
			config.Values(args, r)
		} else {
			for i := range args {
				var ok bool
				if args[i], ok = Value(t.In(i), r); !ok {
					return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", t.In(i), i))
				}
			}
		}
		if err := try(n+1, args); err != nil {
			return err
		}
	}
	return nil
}

func interfaces(values []reflect.Value) []any {
	out := make([]any, len(values))
	for i, v := range values {
		out[i] = v.Interface()
	}
	return out
}
