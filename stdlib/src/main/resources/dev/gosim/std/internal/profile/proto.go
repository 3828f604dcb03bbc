package profile

import (
	"compress/gzip"
	"encoding/binary"
	"io"
	"math"
	"os"
	"runtime"
)

// A message in the encoding of protocol buffers.
type message []byte

// varint writes a field; one that is 0 need not be there.
func (m *message) varint(field int, x int64) {
	if x != 0 {
		*m = binary.AppendUvarint(*m, uint64(field)<<3)
		*m = binary.AppendUvarint(*m, uint64(x))
	}
}

func (m *message) bytes(field int, b []byte) {
	*m = binary.AppendUvarint(*m, uint64(field)<<3|2)
	*m = binary.AppendUvarint(*m, uint64(len(b)))
	*m = append(*m, b...)
}

func (m *message) packed(field int, xs []int64) {
	var all []byte
	for _, x := range xs {
		all = binary.AppendUvarint(all, uint64(x))
	}
	m.bytes(field, all)
}

// A builder writes profile.proto (github.com/google/pprof); its fields have the numbers below.
type builder struct {
	out       message
	strings   []string
	indexes   map[string]int64
	locations map[uintptr]int64
	functions map[string]int64
}

// Write writes the profile, compressed.
func (p *Profile) Write(w io.Writer) error {
	b := &builder{indexes: map[string]int64{}, locations: map[uintptr]int64{}, functions: map[string]int64{}}
	b.string("")
	for _, t := range p.Types {
		b.out.bytes(1, b.valueType(t))
	}
	for _, s := range p.Samples {
		b.out.bytes(2, b.sample(s))
	}
	b.out.bytes(3, b.mapping())
	if !p.Start.IsZero() {
		b.out.varint(9, p.Start.UnixNano())
	}
	b.out.varint(10, int64(p.Duration))
	b.out.bytes(11, b.valueType(p.PeriodType))
	b.out.varint(12, p.Period)
	if p.Comment != "" {
		b.out.varint(13, b.string(p.Comment))
	}
	if p.DefaultType != "" {
		b.out.varint(14, b.string(p.DefaultType))
	}
	for _, s := range b.strings {
		b.out.bytes(6, []byte(s))
	}
	zw, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if err != nil {
		return err
	}
	if _, err := zw.Write(b.out); err != nil {
		return err
	}
	return zw.Close()
}

// string returns a string's place in the table.
func (b *builder) string(s string) int64 {
	i, ok := b.indexes[s]
	if !ok {
		i = int64(len(b.strings))
		b.indexes[s] = i
		b.strings = append(b.strings, s)
	}
	return i
}

func (b *builder) valueType(t ValueType) message {
	var m message
	m.varint(1, b.string(t.Type))
	m.varint(2, b.string(t.Unit))
	return m
}

func (b *builder) sample(s Sample) message {
	var m message
	var locations []int64
	for _, pc := range s.Stack {
		if id := b.location(pc); id != 0 {
			locations = append(locations, id)
		}
	}
	m.packed(1, locations)
	m.packed(2, s.Values)
	if s.Labels != nil {
		for _, l := range s.Labels.List {
			var label message
			label.varint(1, b.string(l.Key))
			label.varint(2, b.string(l.Value))
			m.bytes(3, label)
		}
	}
	return m
}

// location returns the number of a place; 0 for the end of the stack.
func (b *builder) location(pc uintptr) int64 {
	if id, ok := b.locations[pc]; ok {
		return id
	}
	frame, _ := runtime.CallersFrames([]uintptr{pc}).Next()
	if frame.Function == "runtime.goexit" {
		return 0
	}
	id := int64(len(b.locations) + 1)
	b.locations[pc] = id
	var line, m message
	line.varint(1, b.function(frame.Function, frame.File))
	line.varint(2, int64(frame.Line))
	m.varint(1, id)
	m.varint(2, 1)
	m.varint(3, int64(pc))
	m.bytes(4, line)
	b.out.bytes(4, m)
	return id
}

func (b *builder) function(name, file string) int64 {
	if id, ok := b.functions[name]; ok {
		return id
	}
	id := int64(len(b.functions) + 1)
	b.functions[name] = id
	var m message
	m.varint(1, id)
	m.varint(2, b.string(name))
	m.varint(3, b.string(name))
	m.varint(4, b.string(file))
	b.out.bytes(5, m)
	return id
}

// mapping tells that names, files and lines of all places are known.
func (b *builder) mapping() message {
	var m message
	m.varint(1, 1)
	m.varint(3, math.MaxInt64)
	if len(os.Args) > 0 {
		m.varint(5, b.string(os.Args[0]))
	}
	m.varint(7, 1)
	m.varint(8, 1)
	m.varint(9, 1)
	return m
}
