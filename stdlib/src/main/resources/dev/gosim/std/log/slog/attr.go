package slog

import "time"

// An Attr is a key with a value.
type Attr struct {
	Key   string
	Value Value
}

func String(key, value string) Attr { return Attr{key, StringValue(value)} }

func Int64(key string, value int64) Attr { return Attr{key, Int64Value(value)} }

func Int(key string, value int) Attr { return Attr{key, IntValue(value)} }

func Uint64(key string, v uint64) Attr { return Attr{key, Uint64Value(v)} }

func Float64(key string, v float64) Attr { return Attr{key, Float64Value(v)} }

func Bool(key string, v bool) Attr { return Attr{key, BoolValue(v)} }

func Time(key string, v time.Time) Attr { return Attr{key, TimeValue(v)} }

func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }

// Group makes a group of the attributes that args are, as for Logger.Log.
func Group(key string, args ...any) Attr { return GroupAttrs(key, attrsOf(args)...) }

// GroupAttrs is Group for attributes.
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

func Any(key string, value any) Attr { return Attr{key, AnyValue(value)} }

func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

// isEmpty reports whether it is the zero Attr, which handlers leave out.
func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.kind == KindAny && a.Value.v == nil }

// badKey is the key of a value that came without one.
const badKey = "!BADKEY"

// attrsOf makes attributes of keys and values; an Attr may stand for both.
func attrsOf(args []any) []Attr {
	var out []Attr
	for len(args) > 0 {
		var a Attr
		switch x := args[0].(type) {
		case Attr:
			a, args = x, args[1:]
		case string:
			if len(args) == 1 {
				a, args = String(badKey, x), nil
			} else {
				a, args = Any(x, args[1]), args[2:]
			}
		default:
			a, args = Any(badKey, x), args[1:]
		}
		out = append(out, a)
	}
	return out
}
