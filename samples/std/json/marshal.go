// encoding/json: what values become.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type color int

func (c color) MarshalText() ([]byte, error) {
	if c < 0 {
		return nil, errors.New("negative color")
	}
	return []byte(fmt.Sprintf("color<%d>", int(c))), nil
}

type celsius float64

func (c celsius) MarshalJSON() ([]byte, error) {
	return []byte(fmt.Sprintf(`{ "c" : %g }`, float64(c))), nil
}

type byPointer struct{ n int }

func (p *byPointer) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprint(p.n * 2)), nil }

type ptrNum int

func (p *ptrNum) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`"ptr %d"`, int(*p))), nil }

type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { return []byte(`{"a":}`), nil }

type failing struct{}

func (failing) MarshalJSON() ([]byte, error) { return nil, errors.New("no way") }

type zero struct{ n int }

func (z zero) IsZero() bool { return z.n == 42 }

type Base struct {
	ID   int
	Name string `json:"name"`
}

type Deep struct {
	Name string
	X    int `json:"x"`
}

type lower struct{ Exported, hidden int }

type all struct {
	Base
	*Deep
	lower
	B       bool
	I8      int8
	U64     uint64
	F32     float32
	F64     float64
	S       string
	Bytes   []byte
	Arr     [3]int
	Slice   []string
	Nil     []string
	M       map[string]int
	NilM    map[string]int
	MI      map[int]string
	MC      map[color]bool
	P       *int
	PP      **int
	Any     any
	Col     color
	Temp    celsius
	BP      byPointer
	PN      ptrNum
	PNs     []ptrNum
	Raw     json.RawMessage
	Num     json.Number
	T       time.Time
	Omit    int            `json:",omitempty"`
	OmitS   []int          `json:"omits,omitempty"`
	OmitZ   zero           `json:",omitzero"`
	OmitT   time.Time      `json:"omitT,omitzero"`
	OmitM   map[string]int `json:",omitempty"`
	OmitE   struct{}       `json:",omitempty"`
	Skip    int            `json:"-"`
	Dash    int            `json:"-,"`
	Quoted  int            `json:"q,string"`
	QuotedS string         `json:",string"`
	QuotedB bool           `json:",string"`
	QuotedF *float64       `json:",string"`
	Weird   int            `json:"a b$%-/"`
	Bad     int            `json:"a\"b"`
	private int
	Func    func() `json:"-"`
	Iface   fmt.Stringer
}

type loop struct{ Next *loop }

type A struct{ X, Y int }
type B struct{ X, Z int }
type conflict struct {
	A
	B
}
type tagged struct {
	A
	C struct{} `json:"Y"`
}
type D struct {
	X int `json:"X"`
}
type winner struct {
	A
	D
}

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Printf("%s %v\n", b, err)
}

func main() {
	seven, f := 7, 2.5
	p := &seven
	v := all{Base: Base{1, "base"}, lower: lower{5, 6}, B: true, I8: -8, U64: math.MaxUint64, F32: 0.1, F64: 1e21, S: "a\"b\\<>&\u2028\t\x01\xffé日",
		Bytes: []byte("bytes"), Arr: [3]int{1, 2, 3}, Slice: []string{}, M: map[string]int{"b": 2, "a": 1, "": 0}, MI: map[int]string{10: "x", -1: "y", 9: "z"},
		MC: map[color]bool{3: true, 1: false}, P: p, PP: &p, Any: []any{1, "x", nil, 1.5, map[string]any{"k": []int{1}}}, Col: 5, Temp: 36.6,
		BP: byPointer{4}, PN: 3, PNs: []ptrNum{1, 2}, Raw: json.RawMessage(` { "raw" : [1, 2] } `), Num: "12.50", T: time.Date(2024, 2, 29, 12, 30, 0, 5, time.UTC),
		OmitZ: zero{42}, Quoted: 5, QuotedS: "qs\"", QuotedB: true, QuotedF: &f}
	show(v)
	show(&v)
	v.Deep = &Deep{"deep", 9}
	b, err := json.MarshalIndent(&v, ">", "  ")
	fmt.Println(string(b), err)

	for _, x := range []any{nil, true, 3, -4.0, "s", []int(nil), []int{}, map[string]int(nil), (*int)(nil), &seven, struct{}{}, [0]int{}, [2]bool{true},
		1e20, 1e21, 1e-6, 1e-7, 123456789.0, 0.1, float32(0.1), float32(1e21), math.Copysign(0, -1), math.MaxFloat64, math.SmallestNonzeroFloat64, float32(3.4e38),
		math.NaN(), math.Inf(-1), complex(1, 2), make(chan int), func() {}, map[bool]int{true: 1}, map[float64]int{}, []any{make(chan int)},
		color(3), color(-1), map[color]int{-1: 1}, celsius(1), byPointer{3}, &byPointer{3}, []byPointer{{1}}, map[string]byPointer{"a": {1}}, []*byPointer{{1}, nil},
		broken{}, failing{}, &failing{}, []failing{{}}, json.Number(""), json.Number("1e5"), json.Number("x"), json.RawMessage(nil), json.RawMessage("{"), json.RawMessage(`"<"`),
		conflict{A{1, 2}, B{3, 4}}, tagged{A: A{1, 2}}, winner{A{1, 2}, D{3}}, time.Duration(5), time.UTC.String(), []byte(nil), []byte{}, [3]byte{1, 2, 3}, []rune("ab"), []int8{1},
		map[string]any{"z": 1, "a": map[string]any{"y": nil}}, map[uint8]string{200: "a", 3: "b"}, struct {
			E error
			S fmt.Stringer
		}{}, any(nil), &v.Any, [][]int{{1}, nil, {}}, struct{ A, B any }{1, "x"}, struct {
			X int `json:"x,omitempty"`
			y int
			Z *int `json:"z,omitempty"`
		}{}} {
		show(x)
	}
	var l loop
	l.Next = &l
	show(l)
	m := map[string]any{}
	m["self"] = m
	show(m)
	s := []any{nil}
	s[0] = s
	show(s)

	enc := json.NewEncoder(os.Stdout)
	fmt.Println(enc.Encode("<a&b>"))
	enc.SetEscapeHTML(false)
	fmt.Println(enc.Encode(map[string]string{"<": "&\u2029"}))
	enc.SetIndent("#", "\t")
	fmt.Println(enc.Encode(map[string]any{"a": []int{1, 2}, "e": []int{}, "o": map[string]int{}}))
	fmt.Println(enc.Encode(make(chan int)))

	_, err = json.Marshal(failing{})
	var me *json.MarshalerError
	fmt.Println(errors.As(err, &me), me.Type, me.Err, errors.Unwrap(err))
	_, err = json.Marshal(math.NaN())
	var ve *json.UnsupportedValueError
	fmt.Println(errors.As(err, &ve), ve.Str, ve.Value.Kind())
	var te *json.UnsupportedTypeError
	_, err = json.Marshal(struct{ C chan int }{})
	fmt.Println(errors.As(err, &te), te.Type)

	deep := strings.Repeat("[", 20) + strings.Repeat("]", 20)
	var x any
	fmt.Println(json.Unmarshal([]byte(deep), &x))
	show(x)
}
