// What is said of JSON that is wrong: where, and what was expected.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

type item struct {
	Name  string `json:"name"`
	Count int8   `json:"count"`
	Tags  []string
	Sub   *struct{ Ok bool }
	U     uint
	M     map[string]int
	F     float32
	Any   fmt.Stringer
}

func explain(err error) string {
	var se *json.SyntaxError
	var te *json.UnmarshalTypeError
	var ie *json.InvalidUnmarshalError
	switch {
	case err == nil:
		return "fine"
	case errors.As(err, &se):
		return fmt.Sprintf("syntax at %d: %v", se.Offset, se)
	case errors.As(err, &te):
		return fmt.Sprintf("type: %v | value=%s type=%v offset=%d struct=%q field=%q", te, te.Value, te.Type, te.Offset, te.Struct, te.Field)
	case errors.As(err, &ie):
		return fmt.Sprintf("invalid: %v (%v)", ie, ie.Type)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "cut off"
	}
	return fmt.Sprintf("%T %v", err, err)
}

func main() {
	for _, s := range []string{
		``, ` `, `{`, `{}`, `{"name"}`, `{"name":}`, `{"name":"x",}`, `[1,]`, `[1 2]`, `{1:2}`, `nul`, `nulL`, `tru`, `"abc`, "\"a\nb\"", `"\x"`, `"\u12g4"`, `01`, `-`, `1.`, `1e`, `.5`, `+1`, `{} x`, `{"a":1}}`, `[`, `{"a":[`, `'a'`, `{"name":"\ud800"}`, "\xef\xbb\xbf{}", `{"name":1}`, `{"count":300}`, `{"count":1.5}`, `{"count":"1"}`, `{"count":true}`, `{"Tags":{}}`, `{"Tags":[1,2]}`, `{"Tags":null}`,
		`{"Sub":{"Ok":"no"}}`, `{"Sub":[]}`, `{"U":-1}`, `{"M":{"a":1,"b":"x"}}`, `{"F":1e39}`, `{"F":"1"}`, `{"Any":1}`, `{"Any":null}`, `[]`, `"s"`, `5`, `null`, `{"NAME":"upper","nAmE":"mixed"}`, `{"count":1,"count":2}`,
	} {
		var v item
		err := json.Unmarshal([]byte(s), &v)
		fmt.Printf("%q: %s valid=%v %v %v\n", s, explain(err), json.Valid([]byte(s)), v.Name, v.Count)
	}
	for _, into := range []any{nil, item{}, (*int)(nil)} {
		fmt.Println(explain(json.Unmarshal([]byte("1"), into)))
	}
	var a any
	fmt.Println(explain(json.Unmarshal([]byte(strings.Repeat("[", 10001)), &a)))

	dec := json.NewDecoder(strings.NewReader(`{"name":"a","bogus":1} {"name":"b"} [3] {"name":`))
	dec.DisallowUnknownFields()
	for {
		var v item
		err := dec.Decode(&v)
		fmt.Println(v.Name, explain(err), dec.InputOffset())
		if err != nil && !strings.Contains(err.Error(), "unknown field") && !errors.As(err, new(*json.UnmarshalTypeError)) {
			break
		}
	}
	rest, _ := io.ReadAll(dec.Buffered())
	fmt.Printf("%q\n", rest)

	dec = json.NewDecoder(strings.NewReader(`{"a": [1, 2.5e3, "x", null, true, {"b": {}}], "c": 12345678901234567890}`))
	dec.UseNumber()
	depth := 0
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		if d, ok := t.(json.Delim); ok && (d == '}' || d == ']') {
			depth--
		}
		fmt.Printf("%s%T %v more=%v at=%d\n", strings.Repeat("  ", depth), t, t, dec.More(), dec.InputOffset())
		if d, ok := t.(json.Delim); ok && (d == '{' || d == '[') {
			depth++
		}
	}
	for _, s := range []string{`[1 2]`, `{"a" 1}`, `{"a":1 "b":2}`, `{5:1}`, `[1,,2]`, `]`, `[1}`} {
		dec := json.NewDecoder(strings.NewReader(s))
		for {
			t, err := dec.Token()
			if err != nil {
				fmt.Println(s, err)
				break
			}
			fmt.Print(t, " ")
		}
	}
	n := json.Number("1.5")
	_, err := n.Int64()
	fl, err2 := n.Float64()
	fmt.Println(err, fl, err2, n)
}
