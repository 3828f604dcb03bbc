// Package unique makes handles of values: equal values have equal handles.
package unique

import "sync"

// A Handle stands for a value; handles are compared faster than what they stand for.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

// known are the values there are handles of, with a pointer to each: map[T]*T for every type T. The
// values stay as long as the program runs.
var known sync.Map

// key tells values of one type from equal values of another that stand for an interface's.
type key[T comparable] struct {
	value T
}

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	k := key[T]{value}
	p, ok := known.Load(k)
	if !ok {
		p, _ = known.LoadOrStore(k, &value)
	}
	return Handle[T]{p.(*T)}
}
