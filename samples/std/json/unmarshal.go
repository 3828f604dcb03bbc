// encoding/json: reading values, and what is said of those that do not fit.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"net/url"
	"strings"
	"time"
)

type level int

func (l *level) UnmarshalText(b []byte) error {
	switch string(b) {
	case "low":
		*l = 1
	case "high":
		*l = 2
	default:
		return fmt.Errorf("bad level %q", b)
	}
	return nil
}

type upper string

func (u *upper) UnmarshalJSON(b []byte) error {
	if string(b) == `"bad"` {
		return errors.New("bad upper")
	}
	*u = upper("U:" + strings.ToUpper(string(b)))
	return nil
}

type inner struct{ A, B int }

type Emb struct {
	E1 int
	E2 string `json:"e2"`
}

type hidden struct{ H int }

type all struct {
	Emb
	*hidden
	B      bool
	I8     int8
	U8     uint8
	F32    float32
	F64    float64
	S      string
	Bytes  []byte
	Arr    [3]int
	Slice  []string
	Ints   []int
	M      map[string]int
	MI     map[int8]string
	ML     map[level]int
	P      *int
	PP     **string
	Any    any
	L      level
	PL     *level
	U      upper
	In     inner
	PIn    *inner
	Ins    []inner
	Raw    json.RawMessage
	Num    json.Number
	T      time.Time
	Q      int     `json:"q,string"`
	QB     bool    `json:",string"`
	QS     string  `json:",string"`
	QP     *int    `json:",string"`
	Tag    string  `json:"tag_name"`
	Skip   int     `json:"-"`
	QF     float64 `json:",string"`
	lower  int
	Str    fmt.Stringer
	Ch     chan int
	MapAny map[string]any
}

func try(text string) {
	var v all
	err := json.Unmarshal([]byte(text), &v)
	b, _ := json.Marshal(&v)
	fmt.Printf("%s\n  %v\n", text, err)
	var ute *json.UnmarshalTypeError
	if errors.As(err, &ute) {
		fmt.Printf("  %q %v %d %q %q\n", ute.Value, ute.Type, ute.Offset, ute.Struct, ute.Field)
	}
	var se *json.SyntaxError
	if errors.As(err, &se) {
		fmt.Println("  offset", se.Offset)
	}
	_ = b
	fmt.Printf("  %v %v %v %v %v %v %q %q %v %q %v %v %v %v\n", v.Emb, v.B, v.I8, v.U8, v.F32, v.F64, v.S, v.Bytes, v.Arr, v.Slice, v.Ints, v.M, v.MI, v.ML)
	if v.P != nil {
		fmt.Print("  P ", *v.P)
	}
	if v.PP != nil && *v.PP != nil {
		fmt.Print("  PP ", **v.PP)
	}
	if v.PL != nil {
		fmt.Print("  PL ", *v.PL)
	}
	if v.PIn != nil {
		fmt.Print("  PIn ", *v.PIn)
	}
	fmt.Printf("  %v %v %v %v %v %s %v %v %v %v %q %v %q %v\n", v.Any, v.L, v.U, v.In, v.Ins, v.Raw, v.Num, v.T.Unix() > 0, v.Q, v.QB, v.QS, v.QP == nil, v.Tag, v.QF)
}

func main() {
	for _, s := range []string{
		`{"E1":1,"e2":"x","B":true,"I8":-8,"U8":255,"F32":0.1,"F64":1e10,"S":"a\u00e9\n\ud83d\ude00\ud800x","Bytes":"aGVsbG8=","Arr":[1,2],"Slice":["a","b"],"Ints":[1,2,3],"M":{"a":1},"MI":{"-5":"x"},"ML":{"low":7}}`,
		`{"P":5,"PP":"pp","Any":{"a":[1,"x",null,true]},"L":"high","PL":"low","U":"abc","In":{"A":1,"B":2},"PIn":{"a":3},"Ins":[{"A":1},{"B":2}],"Raw": [1, 2],"Num":12.50,"T":"2024-02-29T12:30:00Z","q":"5","QB":"true","QS":"\"in\"","QP":"8","tag_name":"t","QF":"1.5"}`,
		`{"b":true,"s":"fold","ARR":[1,2,3,4,5],"TAG_NAME":"x","unknown":{"deep":[1,{}]},"Skip":5,"lower":1}`,
		`null`, `{}`, ` {"S":null,"P":null,"Ints":null,"M":null,"Any":null,"Arr":null,"I8":null,"L":null,"U":null} `,
		`{"B":1}`, `{"B":"x"}`, `{"I8":300}`, `{"I8":1.5}`, `{"I8":"5"}`, `{"U8":-1}`, `{"F32":1e40}`, `{"F64":1e400}`, `{"S":5}`, `{"S":["x"]}`, `{"Bytes":"!!"}`, `{"Bytes":[1,2]}`, `{"Arr":{}}`, `{"Slice":{"a":1}}`, `{"Slice":["a",1,"c"]}`, `{"M":[1]}`, `{"M":{"a":"x","b":2}}`, `{"MI":{"x":"a"}}`, `{"MI":{"500":"a"}}`, `{"ML":{"mid":1}}`,
		`{"L":"mid"}`, `{"L":5}`, `{"L":true}`, `{"L":{}}`, `{"L":[1]}`, `{"U":"bad"}`, `{"U":{"x":[1]}}`, `{"In":5,"S":"after"}`, `{"In":{"A":"x","B":7}}`, `{"Ins":[{"A":1},{"A":"x"},{"A":3}]}`, `{"PIn":{"A":{}}}`, `{"E1":"x"}`, `{"H":1}`,
		`{"q":5}`, `{"q":"x"}`, `{"q":""}`, `{"q":null}`, `{"q":"null"}`, `{"QB":"yes"}`, `{"QB":true}`, `{"QS":"x"}`, `{"QS":"\"x"}`, `{"QP":null}`, `{"QF":"abc"}`, `{"Num":"5"}`, `{"Num":"x"}`, `{"Num":true}`, `{"Str":5}`, `{"Str":null}`, `{"Ch":1}`, `{"T":"x"}`, `{"T":5}`, `{"Any":1e400}`, `{"MapAny":{"a":{"b":1}}}`,
		``, ` `, `{`, `{"`, `{"a`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,}`, `{a:1}`, `{"a" 1}`, `{"a":1 "b"}`, `[1,]`, `[1 2]`, `[`, `tru`, `trux`, `nul`, `falsy`, `+1`, `01`, `-`, `-x`, `1.`, `1.x`, `1e`, `1e+`, `1ex`, `"\x"`, `"\u12g4"`, "\"a\nb\"", `"abc`, `{} {}`, `1 2`, `'a'`, "\xff", "\"\xff\"", `]`, `}`, `,`, `:`, `{"a":1}}`, "\x00", `é`,
		strings.Repeat("[", 10001),
	} {
		if len(s) > 1000 {
			var x any
			fmt.Println(json.Unmarshal([]byte(s), &x))
			continue
		}
		try(s)
	}

	var x any
	fmt.Println(json.Unmarshal([]byte(`1`), nil), json.Unmarshal([]byte(`1`), x), json.Unmarshal([]byte(`1`), 5), json.Unmarshal([]byte(`1`), (*int)(nil)))
	for _, s := range []string{`1`, `"s"`, `[1,[2]]`, `{"a":1}`, `null`, `false`, `-0`, `1E3`} {
		fmt.Println(json.Unmarshal([]byte(s), &x), x)
		fmt.Printf("%T\n", x)
	}
	i := 5
	x = &i
	fmt.Println(json.Unmarshal([]byte(`7`), &x), i, x == &i)
	ints := []int{1, 2, 3, 4}
	part := ints[:2]
	fmt.Println(json.Unmarshal([]byte(`[9]`), &part), part, cap(part), ints)
	fmt.Println(json.Unmarshal([]byte(`[]`), &part), part == nil, len(part))
	structs := []inner{{1, 2}, {3, 4}}
	fmt.Println(json.Unmarshal([]byte(`[{"A":7},{"B":8},{"A":9}]`), &structs), structs)
	m := map[string]inner{"a": {1, 2}}
	fmt.Println(json.Unmarshal([]byte(`{"a":{"B":5},"b":{"A":6}}`), &m), m)
	mp := map[string]*inner{"a": {1, 2}}
	fmt.Println(json.Unmarshal([]byte(`{"a":{"B":5}}`), &mp), *mp["a"])
	var arr [2]int
	fmt.Println(json.Unmarshal([]byte(`[1,2,3]`), &arr), arr, json.Unmarshal([]byte(`[5]`), &arr), arr)
	var u8 []uint8
	fmt.Println(json.Unmarshal([]byte(`[1,2,255]`), &u8), u8)
	var big uint64
	fmt.Println(json.Unmarshal([]byte(`18446744073709551615`), &big), big, json.Unmarshal([]byte(`18446744073709551616`), &big))
	var small int64
	fmt.Println(json.Unmarshal([]byte(`-9223372036854775808`), &small), small == math.MinInt64)
	var pp **inner
	fmt.Println(json.Unmarshal([]byte(`{"A":1}`), &pp))
	fmt.Println(**pp)
	fmt.Println(json.Unmarshal([]byte(`null`), &pp))
	fmt.Println(pp == nil)
	var anon struct {
		X struct{ Y []struct{ Z string } }
	}
	fmt.Println(json.Unmarshal([]byte(`{"x":{"y":[{"z":"deep"}]}}`), &anon), anon)
	fmt.Println(json.Unmarshal([]byte(`{"x":{"y":[{"z":5}]}}`), &anon))
	var link url.URL
	fmt.Println(json.Unmarshal([]byte(`{"Host":"go.dev"}`), &link), link.Host)
	fmt.Println(json.Valid([]byte(`{"a":[1,2]}`)), json.Valid([]byte(`{"a":[1,2}`)), json.Valid(nil))
}
