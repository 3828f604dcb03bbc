// encoding/json: decoders, tokens, layouts.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

func tokens(text string) {
	dec := json.NewDecoder(strings.NewReader(text))
	fmt.Println(text)
	for {
		more := dec.More()
		t, err := dec.Token()
		if err != nil {
			fmt.Printf("  %v %T at %d\n", err, err, dec.InputOffset())
			return
		}
		fmt.Printf("  %T %v %v %d\n", t, t, more, dec.InputOffset())
	}
}

func main() {
	for _, r := range []io.Reader{strings.NewReader(`{"a":1} [2]"x" 5 6true null`), &slow{`{"a":1} [2]"x" 5 6true null`}} {
		dec := json.NewDecoder(r)
		for {
			var v any
			if err := dec.Decode(&v); err != nil {
				fmt.Println(err)
				break
			}
			fmt.Println(v, dec.InputOffset(), dec.More())
		}
	}
	for _, s := range []string{``, `  `, `{`, `{"a"`, `{"a":1}x`, `1 x 2`, `[1,2`, `"abc`, `tru`, `nulL`, `{"a":1}}`, `{"a":"x"}{"a":2}`} {
		dec := json.NewDecoder(strings.NewReader(s))
		for range 3 {
			var v struct{ A int }
			var err error
			if strings.HasPrefix(s, "{") {
				err = dec.Decode(&v)
			} else {
				var x any
				err = dec.Decode(&x)
			}
			offset := int64(-1)
			if e, ok := err.(*json.SyntaxError); ok {
				offset = e.Offset
			}
			fmt.Printf("%q %v %d %v\n", s, err, offset, v)
		}
	}
	tokens(`{"a":[1,true,null,"s",{"b":{}}],"c":1.5}`)
	tokens(`[] {} 1 "x"`)
	for _, s := range []string{`[1 2]`, `[1,,2]`, `[,]`, `{1:2}`, `{"a" 1}`, `{"a":1 "b":2}`, `{"a":1,}`, `]`, `}`, `:`, `[}`, `{]`, `{"a":}`, `[1,]`, `{"a",1}`, `[tru]`} {
		tokens(s)
	}
	dec := json.NewDecoder(strings.NewReader(`{"n": 12345678901234567890, "list":[{"a":1},{"a":2},{"a":"x"},{"a":4}], "rest":true} tail`))
	dec.UseNumber()
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	fmt.Println(dec.Token())
	for dec.More() {
		var v struct{ A int }
		fmt.Println(dec.Decode(&v), v)
	}
	fmt.Println(dec.Token())
	fmt.Println(dec.Decode(new(int)))
	fmt.Println(dec.Token())
	var b bool
	fmt.Println(dec.Decode(&b), b)
	fmt.Println(dec.Token())
	rest, err := io.ReadAll(dec.Buffered())
	fmt.Printf("%q %v\n", rest, err)

	dec = json.NewDecoder(strings.NewReader(`{"A":1,"B":2,"C":{"D":1}} {"A":3}`))
	dec.DisallowUnknownFields()
	for range 3 {
		var v struct{ A int }
		fmt.Println(dec.Decode(&v), v)
	}
	dec = json.NewDecoder(strings.NewReader(`[1, 2.5, "x"]`))
	dec.UseNumber()
	var x []any
	fmt.Println(dec.Decode(&x), x)
	n := x[1].(json.Number)
	f, err := n.Float64()
	i, err2 := n.Int64()
	fmt.Println(f, err, i, err2, n.String())

	for _, s := range []string{` { "a" : [ 1 , 2 , { } , [ ] ] , "b" : "x y" } `, `[]`, `{"a":{"b":{"c":[[]]}}}`, `1`, `{`, `[1,2`, `{"a" 1}`, "[1]\n\n", "[1] x", `"<&>"`} {
		var buf bytes.Buffer
		buf.WriteString("> ")
		err := json.Compact(&buf, []byte(s))
		fmt.Printf("%q %v\n", buf.String(), err)
		err = json.Indent(&buf, []byte(s), "|", "  ")
		fmt.Printf("%s %v\n", buf.String(), err)
		buf.Reset()
		json.HTMLEscape(&buf, []byte(s+"\u2028"))
		fmt.Println(buf.String())
	}
}
