package pq

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
)

// Arrays of one dimension, as columns and arguments.
type (
	BoolArray    []bool
	Float32Array []float32
	Float64Array []float64
	Int32Array   []int32
	Int64Array   []int64
	StringArray  []string
)

// Array makes a slice, or a pointer to one, a column or an argument.
func Array(a any) interface {
	driver.Valuer
	sql.Scanner
} {
	switch a := a.(type) {
	case []bool:
		return (*BoolArray)(&a)
	case []float32:
		return (*Float32Array)(&a)
	case []float64:
		return (*Float64Array)(&a)
	case []int32:
		return (*Int32Array)(&a)
	case []int64:
		return (*Int64Array)(&a)
	case []string:
		return (*StringArray)(&a)
	case *[]bool:
		return (*BoolArray)(a)
	case *[]float32:
		return (*Float32Array)(a)
	case *[]float64:
		return (*Float64Array)(a)
	case *[]int32:
		return (*Int32Array)(a)
	case *[]int64:
		return (*Int64Array)(a)
	case *[]string:
		return (*StringArray)(a)
	}
	panic(fmt.Sprintf("pq: not yet supported: Array of %T", a))
}

// write returns the text of an array.
func write[T any](a []T, text func(T) string) (driver.Value, error) {
	if a == nil {
		return nil, nil
	}
	words := make([]string, len(a))
	for i, v := range a {
		words[i] = text(v)
	}
	return "{" + strings.Join(words, ",") + "}", nil
}

// read reads the text of an array.
func read[T any](a *[]T, src any, name string, parse func(string) (T, error)) error {
	var text string
	switch src := src.(type) {
	case nil:
		*a = nil
		return nil
	case []byte:
		text = string(src)
	case string:
		text = src
	default:
		return fmt.Errorf("pq: cannot convert %T to %s", src, name)
	}
	words, err := split(text)
	if err != nil {
		return err
	}
	list := make([]T, len(words))
	for i, w := range words {
		if w == nil {
			return fmt.Errorf("pq: parsing array element index %d: cannot convert nil to %T", i, list[i])
		}
		if list[i], err = parse(*w); err != nil {
			return fmt.Errorf("pq: parsing array element index %d: %v", i, err)
		}
	}
	*a = list
	return nil
}

// split returns the elements of an array; nil is NULL.
func split(text string) ([]*string, error) {
	if len(text) < 2 || text[0] != '{' {
		return nil, fmt.Errorf("pq: unable to parse array; expected %q at offset %d", '{', 0)
	}
	var words []*string
	for i := 1; i < len(text) && text[i] != '}'; {
		var word bytes.Buffer
		isQuoted := text[i] == '"'
		if isQuoted {
			i++
		}
		for ; i < len(text) && (isQuoted && text[i] != '"' || !isQuoted && text[i] != ',' && text[i] != '}'); i++ {
			if text[i] == '{' && !isQuoted {
				return nil, fmt.Errorf("pq: cannot convert ARRAY of more than one dimension")
			}
			if text[i] == '\\' && isQuoted {
				i++
			}
			word.WriteByte(text[i])
		}
		if isQuoted {
			i++
		}
		s := word.String()
		if isQuoted || s != "NULL" {
			words = append(words, &s)
		} else {
			words = append(words, nil)
		}
		if i < len(text) && text[i] == ',' {
			i++
		}
	}
	return words, nil
}

// Scan reads an array.
func (a *BoolArray) Scan(src any) error {
	return read((*[]bool)(a), src, "BoolArray", func(s string) (bool, error) {
		if s != "t" && s != "f" {
			return false, fmt.Errorf("could not parse boolean array index: invalid boolean %q", s)
		}
		return s == "t", nil
	})
}

// Value writes an array.
func (a BoolArray) Value() (driver.Value, error) {
	return write(a, func(v bool) string { return strconv.FormatBool(v)[:1] })
}

// Scan reads an array.
func (a *Float32Array) Scan(src any) error {
	return read((*[]float32)(a), src, "Float32Array", func(s string) (float32, error) {
		v, err := strconv.ParseFloat(s, 32)
		return float32(v), err
	})
}

// Value writes an array.
func (a Float32Array) Value() (driver.Value, error) {
	return write(a, func(v float32) string { return strconv.FormatFloat(float64(v), 'f', -1, 32) })
}

// Scan reads an array.
func (a *Float64Array) Scan(src any) error {
	return read((*[]float64)(a), src, "Float64Array", func(s string) (float64, error) { return strconv.ParseFloat(s, 64) })
}

// Value writes an array.
func (a Float64Array) Value() (driver.Value, error) {
	return write(a, func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) })
}

// Scan reads an array.
func (a *Int32Array) Scan(src any) error {
	return read((*[]int32)(a), src, "Int32Array", func(s string) (int32, error) {
		v, err := strconv.ParseInt(s, 10, 32)
		return int32(v), err
	})
}

// Value writes an array.
func (a Int32Array) Value() (driver.Value, error) {
	return write(a, func(v int32) string { return strconv.Itoa(int(v)) })
}

// Scan reads an array.
func (a *Int64Array) Scan(src any) error {
	return read((*[]int64)(a), src, "Int64Array", func(s string) (int64, error) { return strconv.ParseInt(s, 10, 64) })
}

// Value writes an array.
func (a Int64Array) Value() (driver.Value, error) {
	return write(a, func(v int64) string { return strconv.FormatInt(v, 10) })
}

// Scan reads an array.
func (a *StringArray) Scan(src any) error {
	return read((*[]string)(a), src, "StringArray", func(s string) (string, error) { return s, nil })
}

// Value writes an array.
func (a StringArray) Value() (driver.Value, error) {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	return write(a, func(v string) string { return `"` + escape.Replace(v) + `"` })
}
