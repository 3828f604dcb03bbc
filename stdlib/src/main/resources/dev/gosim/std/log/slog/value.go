package slog

import (
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Value is a value of any type; the common ones have kinds of their own.
type Value struct {
	_    [0]func() // not comparable with ==
	kind Kind
	v    any // of the type that belongs to the kind; for KindAny and KindLogValuer what was given
}

// Kind is the kind of a Value.
type Kind int

const (
	KindAny Kind = iota
	KindBool
	KindDuration
	KindFloat64
	KindInt64
	KindString
	KindTime
	KindUint64
	KindGroup
	KindLogValuer
)

var kindNames = []string{
	"Any", "Bool", "Duration", "Float64", "Int64", "String", "Time", "Uint64", "Group", "LogValuer",
}

func (k Kind) String() string {
	if k >= 0 && int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "<unknown slog.Kind>"
}

// A LogValuer says what is logged of it.
type LogValuer interface {
	LogValue() Value
}

func StringValue(value string) Value { return Value{kind: KindString, v: value} }

func IntValue(v int) Value { return Int64Value(int64(v)) }

func Int64Value(v int64) Value { return Value{kind: KindInt64, v: v} }

func Uint64Value(v uint64) Value { return Value{kind: KindUint64, v: v} }

func Float64Value(v float64) Value { return Value{kind: KindFloat64, v: v} }

func BoolValue(v bool) Value { return Value{kind: KindBool, v: v} }

func DurationValue(v time.Duration) Value { return Value{kind: KindDuration, v: v} }

// TimeValue returns a Value of a time without its monotonic part.
func TimeValue(v time.Time) Value { return Value{kind: KindTime, v: v.Round(0)} }

// GroupValue returns a Value of attributes; empty groups are left out.
func GroupValue(as ...Attr) Value {
	if slices.ContainsFunc(as, emptyGroup) {
		as = slices.DeleteFunc(slices.Clone(as), emptyGroup)
	}
	return Value{kind: KindGroup, v: as}
}

// emptyGroup reports whether an attribute is a group of nothing.
func emptyGroup(a Attr) bool { return a.Value.kind == KindGroup && len(a.Value.Group()) == 0 }

// AnyValue returns a Value of the kind that belongs to v's type.
func AnyValue(v any) Value {
	switch v := v.(type) {
	case string:
		return StringValue(v)
	case int:
		return IntValue(v)
	case int8:
		return Int64Value(int64(v))
	case int16:
		return Int64Value(int64(v))
	case int32:
		return Int64Value(int64(v))
	case int64:
		return Int64Value(v)
	case uint:
		return Uint64Value(uint64(v))
	case uint8:
		return Uint64Value(uint64(v))
	case uint16:
		return Uint64Value(uint64(v))
	case uint32:
		return Uint64Value(uint64(v))
	case uint64:
		return Uint64Value(v)
	case uintptr:
		return Uint64Value(uint64(v))
	case float32:
		return Float64Value(float64(v))
	case float64:
		return Float64Value(v)
	case bool:
		return BoolValue(v)
	case time.Duration:
		return DurationValue(v)
	case time.Time:
		return TimeValue(v)
	case []Attr:
		return GroupValue(v...)
	case Value:
		return v
	case LogValuer:
		return Value{kind: KindLogValuer, v: v}
	}
	return Value{v: v}
}

func (v Value) Kind() Kind { return v.kind }

// Any returns what the Value was made of.
func (v Value) Any() any { return v.v }

// must panics unless the Value is of a kind.
func (v Value) must(k Kind) {
	if v.kind != k {
		panic(fmt.Sprintf("Value kind is %s, not %s", v.kind, k))
	}
}

func (v Value) Int64() int64 {
	v.must(KindInt64)
	return v.v.(int64)
}

func (v Value) Uint64() uint64 {
	v.must(KindUint64)
	return v.v.(uint64)
}

func (v Value) Bool() bool {
	v.must(KindBool)
	return v.v.(bool)
}

func (v Value) Duration() time.Duration {
	v.must(KindDuration)
	return v.v.(time.Duration)
}

func (v Value) Float64() float64 {
	v.must(KindFloat64)
	return v.v.(float64)
}

func (v Value) Time() time.Time {
	v.must(KindTime)
	return v.v.(time.Time)
}

func (v Value) LogValuer() LogValuer { return v.v.(LogValuer) }

func (v Value) Group() []Attr {
	if v.kind != KindGroup {
		panic("Group: bad kind")
	}
	return v.v.([]Attr)
}

// String returns the value as fmt.Sprint does.
func (v Value) String() string {
	if v.kind == KindString {
		return v.v.(string)
	}
	return string(v.text(nil))
}

func (v Value) text(b []byte) []byte {
	switch v.kind {
	case KindString:
		return append(b, v.v.(string)...)
	case KindInt64:
		return strconv.AppendInt(b, v.v.(int64), 10)
	case KindUint64:
		return strconv.AppendUint(b, v.v.(uint64), 10)
	case KindFloat64:
		return strconv.AppendFloat(b, v.v.(float64), 'g', -1, 64)
	case KindBool:
		return strconv.AppendBool(b, v.v.(bool))
	}
	return fmt.Append(b, v.v)
}

// Equal reports whether two Values are of the same kind and equal.
func (v Value) Equal(w Value) bool {
	if v.kind != w.kind {
		return false
	}
	switch v.kind {
	case KindTime:
		return v.Time().Equal(w.Time())
	case KindGroup:
		return slices.EqualFunc(v.Group(), w.Group(), Attr.Equal)
	}
	return v.v == w.v
}

// How often LogValue is called for one Value, and how many calls of one that panicked are told.
const (
	maxLogValues = 100
	maxCalls     = 5
)

// Resolve calls LogValue until it returns something else than a LogValuer.
func (v Value) Resolve() (rv Value) {
	orig := v
	defer func() {
		if r := recover(); r != nil {
			rv = AnyValue(fmt.Errorf("LogValue panicked\n%s", calls(3, maxCalls)))
		}
	}()
	for range maxLogValues {
		if v.kind != KindLogValuer {
			return v
		}
		v = v.LogValuer().LogValue()
	}
	return AnyValue(fmt.Errorf("LogValue called too many times on Value of type %T", orig.Any()))
}

// calls tells of a few calls of the stack, without the innermost.
func calls(skip, n int) string {
	pcs := make([]uintptr, n+1)
	got := runtime.Callers(skip+1, pcs)
	if got == 0 {
		return "(no stack)"
	}
	frames := runtime.CallersFrames(pcs[:got])
	var b strings.Builder
	for i := 0; ; i++ {
		f, more := frames.Next()
		if i == n {
			b.WriteString("(rest of stack elided)\n")
			break
		}
		fmt.Fprintf(&b, "called from %s (%s:%d)\n", f.Function, f.File, f.Line)
		if !more {
			break
		}
	}
	return b.String()
}
