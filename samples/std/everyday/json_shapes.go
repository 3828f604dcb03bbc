// How values become JSON and come back: tags, embedding, own methods, maps, numbers, what is left out.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
)

type level int

func (l level) MarshalText() ([]byte, error) {
	if l < 0 {
		return nil, errors.New("negative level")
	}
	return []byte(strings.Repeat("*", int(l))), nil
}

func (l *level) UnmarshalText(b []byte) error {
	if strings.Trim(string(b), "*") != "" {
		return fmt.Errorf("level of %q", b)
	}
	*l = level(len(b))
	return nil
}

type temp float64

func (t temp) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, `{"c": %.1f }`, float64(t)), nil }

func (t *temp) UnmarshalJSON(b []byte) error {
	var v struct{ C float64 }
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	*t = temp(v.C)
	return nil
}

type base struct {
	ID     int    `json:"id"`
	Shared string `json:"shared"`
}

type extra struct {
	Shared string `json:"shared"`
	Deep   string
}

type record struct {
	base
	*extra   `json:",omitempty"`
	Name     string            `json:"name"`
	Secret   string            `json:"-"`
	Dash     int               `json:"-,"`
	Quoted   int               `json:"quoted,string"`
	QuotedB  bool              `json:",string"`
	Empty    []int             `json:"empty,omitempty"`
	Zero     time.Time         `json:"zero,omitzero"`
	Nil      []int             `json:"nil"`
	Bytes    []byte            `json:"bytes"`
	Levels   map[level]int     `json:"levels"`
	Ints     map[int]string    `json:"ints"`
	Temp     temp              `json:"temp"`
	Ptr      *float64          `json:"ptr"`
	Any      any               `json:"any"`
	Raw      json.RawMessage   `json:"raw"`
	Arr      [3]uint8          `json:"arr"`
	Dur      time.Duration     `json:"dur"`
	hidden   int               //nolint
	Fun      map[string]string `json:"a b,omitempty"`
	Unicode  string            `json:"ключ"`
	BadName  string            `json:"x\"y"`
	Embedded struct {
		X, Y float32
	} `json:"pt"`
}

func main() {
	f := 1e21
	r := record{base: base{7, "b"}, extra: &extra{"e", "d"}, Name: "<a&b>\u2028\x00\xff\"\\", Quoted: -5, Bytes: []byte("hi?>"),
		Levels: map[level]int{2: 1, 0: 3}, Ints: map[int]string{10: "x", 9: "y"}, Temp: 36.6, Ptr: &f,
		Any: map[string]any{"z": []any{1, "two", nil, 3.5, true}, "a": struct{}{}}, Raw: json.RawMessage(` [1, 2] `), Dur: time.Second}
	r.Embedded.X = 0.1
	b, err := json.Marshal(r)
	fmt.Println(string(b), err)
	var back record
	err = json.Unmarshal(b, &back)
	fmt.Println(err, back.base, back.extra != nil, back.Quoted, back.Levels, back.Ints, back.Temp, *back.Ptr, back.Any, string(back.Raw), string(back.Bytes), back.Name == "<a&b>\u2028\x00\ufffd\"\\")

	for _, v := range []any{math.NaN(), math.Inf(-1), make(chan int), func() {}, complex(1, 2), map[bool]int{true: 1}, level(-1), json.RawMessage("{bad"), map[level]int{-1: 1}, &r.hidden, [2]any{nil, uint64(math.MaxUint64)}, json.Number("12x")} {
		b, err := json.Marshal(v)
		var ut *json.UnsupportedTypeError
		var uv *json.UnsupportedValueError
		var me *json.MarshalerError
		fmt.Println(string(b), err, errors.As(err, &ut), errors.As(err, &uv), errors.As(err, &me))
	}
	for _, x := range []float64{0, 1, -0.0, 1e20, 1e21, 1e-6, 1e-7, 123456789, 0.1, math.MaxFloat64, math.SmallestNonzeroFloat64, 100} {
		b, _ := json.Marshal([]any{x, float32(x)})
		fmt.Print(string(b), " ")
	}
	fmt.Println()
	type node struct {
		Next *node
		V    int
	}
	loop := &node{V: 1}
	loop.Next = loop
	_, err = json.Marshal(loop)
	fmt.Println(err)
	var e struct {
		A int   `json:"a"`
		B []int `json:"b"`
		C map[string]int
		D *int
		E [2]int
		F any
	}
	n := 5
	e.A, e.B, e.C, e.D, e.F = 1, []int{1, 2, 3}, map[string]int{"k": 1}, &n, &n
	err = json.Unmarshal([]byte(`{"A":2,"b":[9],"c":{"l":2},"d":null,"e":[1,2,3],"f":6,"g":1}`), &e)
	fmt.Println(e.A, e.B, e.C, e.D, e.E, *e.F.(*int), n, err)
	var sb strings.Builder
	enc := json.NewEncoder(&sb)
	enc.SetEscapeHTML(false)
	enc.SetIndent(">", "  ")
	fmt.Println(enc.Encode(map[string]any{"html": "<&>", "empty": map[string]int{}, "list": []int{}, "deep": []any{[]int{1}}}))
	fmt.Print(sb.String())
}
