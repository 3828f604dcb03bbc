package main

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

type Base struct {
	ID      int64 `db:"id,pk" json:"id"`
	created string
}

type Address struct {
	Street string `json:"street"`
	Zip    uint16 `json:"zip,omitempty"`
}

type Person struct {
	Base
	*Address
	Name   string             `json:"name" db:"full_name"`
	Emails []string           `json:"emails,omitempty"`
	Score  float64            `json:"-"`
	Attrs  map[string]any     `json:"attrs"`
	Fn     func(int) error    `json:"fn"`
	Ch     <-chan struct{}    `raw`
	Pair   [2]complex64       `a:"x" b:"y\"z" c:""`
	inner  struct{ A, B int } `json:"inner"`
}

// encode is what an encoder does: it walks a value by its type.
func encode(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Int, reflect.Int64, reflect.Int32, reflect.Int16, reflect.Int8:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint16, reflect.Uint8, reflect.Uint:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, 64)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Slice, reflect.Array:
		var parts []string
		for i := 0; i < v.Len(); i++ {
			parts = append(parts, encode(v.Index(i)))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "null"
		}
		return encode(v.Elem())
	case reflect.Struct:
		var parts []string
		for _, f := range reflect.VisibleFields(v.Type()) {
			tag, ok := f.Tag.Lookup("json")
			if !ok || tag == "-" || !f.IsExported() {
				continue
			}
			name, opts, _ := strings.Cut(tag, ",")
			fv, err := v.FieldByIndexErr(f.Index)
			if err != nil {
				parts = append(parts, strconv.Quote(err.Error()))
				continue
			}
			if opts == "omitempty" && fv.IsZero() {
				continue
			}
			parts = append(parts, strconv.Quote(name)+":"+encode(fv))
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return strconv.Quote(v.Type().String())
}

func main() {
	t := reflect.TypeOf(Person{})
	for f := range t.Fields() {
		fmt.Printf("%-8s %-28v off=%d idx=%v anon=%v pkg=%q exported=%v tag=%q\n",
			f.Name, f.Type, f.Offset, f.Index, f.Anonymous, f.PkgPath, f.IsExported(), f.Tag)
	}
	fmt.Println(t.Size(), t.Align(), t.FieldAlign())
	for _, key := range []string{"json", "db", "a", "b", "c", "zzz"} {
		for _, name := range []string{"Name", "Pair", "Ch", "ID"} {
			f, ok := t.FieldByName(name)
			v, found := f.Tag.Lookup(key)
			fmt.Print(name, " ", key, " ", strconv.Quote(v), " ", found, ok, "; ")
		}
		fmt.Println()
	}
	for _, f := range reflect.VisibleFields(t) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
	f, ok := t.FieldByNameFunc(func(s string) bool { return strings.ToLower(s) == "zip" })
	fmt.Println(f.Name, f.Index, f.Type, ok, t.FieldByIndex([]int{0, 1}).Name)
	_, ok = t.FieldByName("nothing")
	fmt.Println(ok)

	p := Person{Base: Base{ID: 7}, Name: "Ann \"A\"", Attrs: nil}
	fmt.Println(encode(reflect.ValueOf(p)))
	p.Address = &Address{"Main", 0}
	p.Emails = []string{"a@b", "c@d"}
	fmt.Println(encode(reflect.ValueOf(&p)))
	fmt.Println(reflect.StructTag(`k:"v" l:"w"`).Get("l"), reflect.StructTag(`k:"v`).Get("k") == "")
}
