// Events of several kinds in one JSON stream: envelopes, raw messages, defaults, versions, unknown kinds kept as they are.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
)

type event interface{ apply(*state) error }

type envelope struct {
	Kind    string          `json:"kind"`
	Version int             `json:"v,omitempty"`
	Data    json.RawMessage `json:"data"`
}

type deposit struct {
	Account string `json:"account"`
	Amount  int64  `json:"amount"`
	Memo    string `json:"memo,omitempty"`
}

type transfer struct {
	From, To string
	Amount   int64
}

type rename struct {
	Old string  `json:"old"`
	New *string `json:"new"`
}

type unknown struct{ envelope }

type state struct {
	balances map[string]int64
	skipped  []string
}

var errOverdrawn = errors.New("overdrawn")

func (d *deposit) apply(s *state) error { s.balances[d.Account] += d.Amount; return nil }

func (t *transfer) apply(s *state) error {
	if s.balances[t.From] < t.Amount {
		return fmt.Errorf("%s: %w", t.From, errOverdrawn)
	}
	s.balances[t.From] -= t.Amount
	s.balances[t.To] += t.Amount
	return nil
}

func (r *rename) apply(s *state) error {
	if r.New == nil {
		return errors.New("rename without new name")
	}
	s.balances[*r.New] = s.balances[r.Old]
	delete(s.balances, r.Old)
	return nil
}

func (u *unknown) apply(s *state) error {
	s.skipped = append(s.skipped, u.Kind)
	return nil
}

var kinds = map[string]reflect.Type{
	"deposit":  reflect.TypeFor[deposit](),
	"transfer": reflect.TypeFor[transfer](),
	"rename":   reflect.TypeFor[rename](),
}

func decode(e envelope) (event, error) {
	t, ok := kinds[e.Kind]
	if !ok {
		return &unknown{e}, nil
	}
	v := reflect.New(t)
	dec := json.NewDecoder(strings.NewReader(string(e.Data)))
	if e.Version >= 2 {
		dec.DisallowUnknownFields()
	}
	if err := dec.Decode(v.Interface()); err != nil {
		return nil, fmt.Errorf("%s: %w", e.Kind, err)
	}
	return v.Interface().(event), nil
}

const stream = `
{"kind":"deposit","data":{"account":"a","amount":100,"extra":1}}
{"kind":"deposit","v":2,"data":{"account":"b","amount":5,"extra":1}}
{"kind":"transfer","data":{"from":"a","TO":"b","amount":30}}
{"kind":"transfer","data":{"From":"b","To":"a","Amount":31}}
{"kind":"audit","data":[1,  {"x": null}]}
{"kind":"rename","data":{"old":"b","new":"c"}}
{"kind":"rename","data":{"old":"c","new":null}}
{"kind":"deposit","data":{"account":"a","amount":"7"}}
{"kind":"deposit","data":null}
{"kind":"deposit"}
{"kind":5}
{"kind":"deposit","data":{"account":"z"}} trailing
`

func main() {
	s := &state{balances: map[string]int64{}}
	dec := json.NewDecoder(strings.NewReader(stream))
	for n := 1; ; n++ {
		var e envelope
		err := dec.Decode(&e)
		if err == io.EOF {
			break
		}
		var se *json.SyntaxError
		if errors.As(err, &se) {
			fmt.Println(n, "syntax:", err, dec.InputOffset())
			break
		}
		if err != nil {
			fmt.Println(n, "envelope:", err)
			continue
		}
		ev, err := decode(e)
		if err != nil {
			fmt.Println(n, "event:", err)
			continue
		}
		if err := ev.apply(s); err != nil {
			fmt.Println(n, "apply:", err, errors.Is(err, errOverdrawn))
		}
		b, err := json.Marshal(ev)
		fmt.Printf("%d %T %s %v\n", n, ev, b, err)
	}
	fmt.Println(s.balances, s.skipped)
	enc := json.NewEncoder(os.Stdout)
	for _, v := range []any{envelope{"x", 0, nil}, envelope{"y", 1, json.RawMessage(`{"a" : 1}`)}, &envelope{"z", 2, json.RawMessage(`nope`)}, []event{&deposit{"q", 1, ""}, nil}} {
		if err := enc.Encode(v); err != nil {
			fmt.Println(err)
		}
	}
}
