// Package expvar shows variables of the program, as JSON, under /debug/vars.
package expvar

import (
	"encoding/json"
	"log"
	"math"
	"net/http"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// initialize runs when a program imports the package.
func initialize() {
	http.HandleFunc("GET /debug/vars", serve)
	Publish("cmdline", Func(func() any { return os.Args }))
	Publish("memstats", Func(func() any {
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats
	}))
}

// Var is a variable; String returns its value as JSON.
type Var interface {
	String() string
}

// Int is an integer.
type Int struct{ n atomic.Int64 }

func (v *Int) Value() int64    { return v.n.Load() }
func (v *Int) String() string  { return strconv.FormatInt(v.Value(), 10) }
func (v *Int) Add(delta int64) { v.n.Add(delta) }
func (v *Int) Set(value int64) { v.n.Store(value) }

// Float is a number.
type Float struct{ bits atomic.Uint64 }

func (v *Float) Value() float64    { return math.Float64frombits(v.bits.Load()) }
func (v *Float) String() string    { return strconv.FormatFloat(v.Value(), 'g', -1, 64) }
func (v *Float) Set(value float64) { v.bits.Store(math.Float64bits(value)) }

// Add adds to the number.
func (v *Float) Add(delta float64) {
	for {
		old := v.bits.Load()
		if v.bits.CompareAndSwap(old, math.Float64bits(math.Float64frombits(old)+delta)) {
			return
		}
	}
}

// String is a text.
type String struct{ s atomic.Value }

func (v *String) Set(value string) { v.s.Store(value) }
func (v *String) String() string   { return quote(v.Value()) }

// Value returns the text.
func (v *String) Value() string {
	s, _ := v.s.Load().(string)
	return s
}

// Func is a variable whose value is computed.
type Func func() any

// Value computes the value.
func (f Func) Value() any { return f() }

func (f Func) String() string {
	b, _ := json.Marshal(f()) // what cannot be shown is shown as nothing
	return string(b)
}

// KeyValue is an element of a Map.
type KeyValue struct {
	Key   string
	Value Var
}

// Map is a map of variables.
type Map struct {
	mu   sync.RWMutex
	vars map[string]Var
	keys []string // sorted
}

// Init removes all elements.
func (v *Map) Init() *Map {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.vars, v.keys = nil, nil
	return v
}

// Get returns an element, or nil.
func (v *Map) Get(key string) Var {
	v.mu.RLock()
	defer v.mu.RUnlock()
	return v.vars[key]
}

// Set sets an element.
func (v *Map) Set(key string, av Var) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.put(key, av)
}

func (v *Map) put(key string, av Var) {
	if v.vars == nil {
		v.vars = map[string]Var{}
	}
	v.vars[key] = av
	if i, found := slices.BinarySearch(v.keys, key); !found {
		v.keys = slices.Insert(v.keys, i, key)
	}
}

// getOrMake returns an element, which is made if it is not there.
func (v *Map) getOrMake(key string, make func() Var) Var {
	v.mu.Lock()
	defer v.mu.Unlock()
	if _, ok := v.vars[key]; !ok {
		v.put(key, make())
	}
	return v.vars[key]
}

// Add adds to an element that is an *Int.
func (v *Map) Add(key string, delta int64) {
	if n, ok := v.getOrMake(key, func() Var { return new(Int) }).(*Int); ok {
		n.Add(delta)
	}
}

// AddFloat adds to an element that is a *Float.
func (v *Map) AddFloat(key string, delta float64) {
	if f, ok := v.getOrMake(key, func() Var { return new(Float) }).(*Float); ok {
		f.Add(delta)
	}
}

// Delete removes an element.
func (v *Map) Delete(key string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if i, found := slices.BinarySearch(v.keys, key); found {
		v.keys = slices.Delete(v.keys, i, i+1)
		delete(v.vars, key)
	}
}

// Do calls f for each element, in the order of the keys.
func (v *Map) Do(f func(KeyValue)) {
	v.mu.RLock()
	list := make([]KeyValue, len(v.keys))
	for i, key := range v.keys {
		list[i] = KeyValue{key, v.vars[key]}
	}
	v.mu.RUnlock()
	for _, kv := range list {
		f(kv)
	}
}

func (v *Map) String() string { return "{" + v.elements(", ") + "}" }

func (v *Map) elements(separator string) string {
	var words []string
	v.Do(func(kv KeyValue) {
		value := "null"
		if kv.Value != nil {
			value = kv.Value.String()
		}
		words = append(words, quote(kv.Key)+": "+value)
	})
	return strings.Join(words, separator)
}

// published are the variables of the program.
var published Map

// Publish publishes a variable under a name that is still free.
func Publish(name string, v Var) {
	own := false
	published.getOrMake(name, func() Var {
		own = true
		return v
	})
	if !own {
		log.Panicln("Reuse of exported var name:", name)
	}
}

// Get returns a published variable, or nil.
func Get(name string) Var { return published.Get(name) }

// Do calls f for each published variable.
func Do(f func(KeyValue)) { published.Do(f) }

// NewInt publishes a new Int.
func NewInt(name string) *Int {
	v := new(Int)
	Publish(name, v)
	return v
}

// NewFloat publishes a new Float.
func NewFloat(name string) *Float {
	v := new(Float)
	Publish(name, v)
	return v
}

// NewMap publishes a new Map.
func NewMap(name string) *Map {
	v := new(Map)
	Publish(name, v)
	return v
}

// NewString publishes a new String.
func NewString(name string) *String {
	v := new(String)
	Publish(name, v)
	return v
}

// Handler returns the handler that shows the variables.
func Handler() http.Handler { return http.HandlerFunc(serve) }

func serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Write([]byte("{\n" + published.elements(",\n") + "\n}\n"))
}

// quote is a text as JSON, fit for HTML too.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch short := strings.IndexRune("\n\r\t", r); {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case short >= 0:
			b.WriteByte('\\')
			b.WriteByte("nrt"[short])
		case r < ' ' || strings.ContainsRune("<>&\u2028\u2029", r):
			b.WriteString(`\u`)
			b.WriteString(strconv.FormatInt(0x10000+int64(r), 16)[1:])
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
