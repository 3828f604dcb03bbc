package testing

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

// ---- The files of a fuzz test's corpus

// corpusVersion is the first line of such a file; each further one is an argument as a Go
// conversion: int(5), []byte("x").
const corpusVersion = "go test fuzz v1"

// readCorpus reads all files of a folder, which need not be there.
func readCorpus(folder string, types []reflect.Type) (entries []corpusEntry, err error) {
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var wrong []error
	for _, file := range files {
		if file.IsDir() {
			continue
		}
		path := filepath.Join(folder, file.Name())
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := decodeCorpus(string(text))
		if err != nil {
			wrong = append(wrong, fmt.Errorf("failed to unmarshal %q: %v", path, err))
			continue
		}
		if err := checkTypes(values, types); err != nil {
			wrong = append(wrong, fmt.Errorf("%q: %v", path, err))
			continue
		}
		entries = append(entries, corpusEntry{file.Name(), values})
	}
	return entries, errors.Join(wrong...)
}

func decodeCorpus(text string) (values []any, err error) {
	version, rest, _ := strings.Cut(text, "\n")
	if strings.TrimSpace(version) != corpusVersion {
		return nil, fmt.Errorf("unknown encoding version: %s", strings.TrimSpace(version))
	}
	for line := range strings.Lines(rest) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		v, err := decodeValue(line)
		if err != nil {
			return nil, fmt.Errorf("malformed line %q: %v", line, err)
		}
		values = append(values, v)
	}
	if values == nil {
		return nil, errors.New("must include version and at least one value")
	}
	return values, nil
}

// decodeValue reads a conversion of a literal.
func decodeValue(line string) (any, error) {
	kind, rest, ok := strings.Cut(line, "(")
	literal, closed := strings.CutSuffix(rest, ")")
	if !ok || !closed {
		return nil, errors.New("expected call expression")
	}
	switch kind {
	case "[]byte":
		s, err := strconv.Unquote(literal)
		return []byte(s), err
	case "string":
		return unquoted(literal)
	case "bool":
		return strconv.ParseBool(literal)
	case "byte", "rune":
		if c, size, err := decodeChar(literal); err == nil && size > 0 {
			if kind == "byte" {
				return byte(c), nil
			}
			return c, nil
		}
		if kind == "byte" {
			kind = "uint8"
		} else {
			kind = "int32"
		}
	case "math.Float64frombits":
		bits, err := strconv.ParseUint(literal, 0, 64)
		return math.Float64frombits(bits), err
	case "math.Float32frombits":
		bits, err := strconv.ParseUint(literal, 0, 32)
		return math.Float32frombits(uint32(bits)), err
	}
	return decodeNumber(kind, literal)
}

func unquoted(literal string) (any, error) {
	s, err := strconv.Unquote(literal)
	return s, err
}

// decodeChar reads a character in quotes; size 0 means that there are no quotes.
func decodeChar(literal string) (c rune, size int, err error) {
	if !strings.HasPrefix(literal, "'") {
		return 0, 0, nil
	}
	c, _, tail, err := strconv.UnquoteChar(literal[1:], '\'')
	if err == nil && tail != "'" {
		err = strconv.ErrSyntax
	}
	return c, len(literal), err
}

var numberTypes = map[string]reflect.Type{
	"int": reflect.TypeFor[int](), "int8": reflect.TypeFor[int8](), "int16": reflect.TypeFor[int16](),
	"int32": reflect.TypeFor[int32](), "int64": reflect.TypeFor[int64](),
	"uint": reflect.TypeFor[uint](), "uint8": reflect.TypeFor[uint8](),
	"uint16": reflect.TypeFor[uint16](), "uint32": reflect.TypeFor[uint32](),
	"uint64": reflect.TypeFor[uint64](), "float32": reflect.TypeFor[float32](),
	"float64": reflect.TypeFor[float64](),
}

func decodeNumber(kind, literal string) (any, error) {
	t, ok := numberTypes[kind]
	if !ok {
		return nil, fmt.Errorf("unsupported type %q", kind)
	}
	v := reflect.New(t).Elem()
	switch {
	case v.CanInt():
		n, err := strconv.ParseInt(literal, 0, t.Bits())
		v.SetInt(n)
		return v.Interface(), err
	case v.CanUint():
		n, err := strconv.ParseUint(literal, 0, t.Bits())
		v.SetUint(n)
		return v.Interface(), err
	}
	x, err := strconv.ParseFloat(literal, t.Bits())
	v.SetFloat(x)
	return v.Interface(), err
}

func encodeCorpus(values []any) string {
	var b strings.Builder
	b.WriteString(corpusVersion + "\n")
	for _, v := range values {
		switch v := v.(type) {
		case []byte:
			fmt.Fprintf(&b, "[]byte(%q)\n", v)
		case byte:
			fmt.Fprintf(&b, "byte(%q)\n", v)
		case rune:
			if v >= 0 && v <= 0x10ffff && (v < 0xd800 || v > 0xdfff) {
				fmt.Fprintf(&b, "rune(%q)\n", v)
			} else {
				fmt.Fprintf(&b, "int32(%v)\n", v)
			}
		case float64:
			if math.IsNaN(v) && math.Float64bits(v) != math.Float64bits(math.NaN()) {
				fmt.Fprintf(&b, "math.Float64frombits(0x%x)\n", math.Float64bits(v))
			} else {
				fmt.Fprintf(&b, "float64(%v)\n", v)
			}
		case float32:
			if v != v && math.Float32bits(v) != math.Float32bits(float32(math.NaN())) {
				fmt.Fprintf(&b, "math.Float32frombits(0x%x)\n", math.Float32bits(v))
			} else {
				fmt.Fprintf(&b, "float32(%v)\n", v)
			}
		default:
			fmt.Fprintf(&b, "%T(%#v)\n", v, v)
		}
	}
	return b.String()
}
