package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// A Level tells how important an event is: the higher the more.
type Level int

// The levels with names.
const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

// named are the levels with names, lowest first.
var named = []struct {
	level Level
	name  string
}{{LevelDebug, "DEBUG"}, {LevelInfo, "INFO"}, {LevelWarn, "WARN"}, {LevelError, "ERROR"}}

// String returns the name of the nearest level below, with the distance: "WARN+2".
func (l Level) String() string {
	base := named[0]
	for _, n := range named {
		if l >= n.level {
			base = n
		}
	}
	if l == base.level {
		return base.name
	}
	return fmt.Sprintf("%s%+d", base.name, int(l-base.level))
}

func (l Level) Level() Level { return l }

func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }

func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

func (l Level) MarshalText() ([]byte, error) { return l.AppendText(nil) }

func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.parse(s)
}

func (l *Level) UnmarshalText(data []byte) error { return l.parse(string(data)) }

func (l *Level) parse(s string) error {
	name, offset := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		n, err := strconv.Atoi(s[i:])
		if err != nil {
			return fmt.Errorf("slog: level string %q: %w", s, err)
		}
		name, offset = s[:i], n
	}
	for _, n := range named {
		if strings.EqualFold(name, n.name) {
			*l = n.level + Level(offset)
			return nil
		}
	}
	return fmt.Errorf("slog: level string %q: %w", s, errors.New("unknown name"))
}

// A Leveler has a Level.
type Leveler interface {
	Level() Level
}

// A LevelVar is a Level that may change while others read it; the zero value is LevelInfo.
type LevelVar struct {
	val atomic.Int64
}

func (v *LevelVar) Level() Level { return Level(v.val.Load()) }

func (v *LevelVar) Set(l Level) { v.val.Store(int64(l)) }

func (v *LevelVar) String() string { return "LevelVar(" + v.Level().String() + ")" }

func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }

func (v *LevelVar) MarshalText() ([]byte, error) { return v.AppendText(nil) }

func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	if err := l.UnmarshalText(data); err != nil {
		return err
	}
	v.Set(l)
	return nil
}
