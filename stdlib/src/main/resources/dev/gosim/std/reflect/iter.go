package reflect

import "iter"

// yields tells whether t is func(yield func(...) bool) with n parameters for yield.
func (t *rtype) yields(n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	y := t.In(0)
	return y.Kind() == Func && y.NumIn() == n && y.NumOut() == 1 && y.Out(0).Kind() == Bool
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
		Array, Slice, Chan, String, Map:
		return true
	case Func:
		return t.yields(1)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

// ---- iteration ----

// count yields the numbers below n as values of type t.
func count(t Type, less func(i uint64) bool) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := uint64(0); less(i); i++ {
			if !yield(ValueOf(i).Convert(t)) {
				return
			}
		}
	}
}

// indices yields the numbers below n.
func indices(n int) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i := range n {
			if !yield(ValueOf(i)) {
				return
			}
		}
	}
}

// Seq returns what range with one variable yields over v.
func (v Value) Seq() iter.Seq[Value] {
	t := v.Type().common()
	if t.yields(1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0])).Convert(t.In(0).Out(0))}
			})})
		}
	}
	switch k := v.Kind(); {
	case v.CanInt():
		return count(t, func(i uint64) bool { return int64(i) < v.Int() })
	case v.CanUint():
		return count(t, func(i uint64) bool { return i < v.Uint() })
	case k == Pointer && t.Elem().Kind() == Array:
		return indices(t.Elem().Len())
	case k == Array || k == Slice:
		return func(yield func(Value) bool) {
			indices(v.Len())(yield)
		}
	case k == String:
		return func(yield func(Value) bool) {
			for i := range v.String() {
				if !yield(ValueOf(i)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key()) {
					return
				}
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok; x, ok = v.Recv() {
				if !yield(x) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq[Value]")
}

// Seq2 returns what range with two variables yields over v.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	t := v.Type().common()
	if t.yields(2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1])).Convert(t.In(0).Out(0))}
			})})
		}
	}
	elements := func(list func() Value) iter.Seq2[Value, Value] {
		return func(yield func(Value, Value) bool) {
			l := list()
			for i := range l.Len() {
				if !yield(ValueOf(i), l.Index(i)) {
					return
				}
			}
		}
	}
	switch k := v.Kind(); {
	case k == Pointer && t.Elem().Kind() == Array:
		return elements(func() Value { return v.Elem() })
	case k == Array || k == Slice:
		return elements(func() Value { return v })
	case k == String:
		return func(yield func(Value, Value) bool) {
			for i, r := range v.String() {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case k == Map:
		return func(yield func(Value, Value) bool) {
			for i := v.MapRange(); i.Next(); {
				if !yield(i.Key(), i.Value()) {
					return
				}
			}
		}
	}
	panic("reflect: " + t.String() + " cannot produce iter.Seq2[Value, Value]")
}
