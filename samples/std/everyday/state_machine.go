// An order's life as a state machine: a table of transitions, guards, hooks, history, and its picture.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
)

//go:generate stringer -type State
type State uint8

const (
	New State = iota
	Paid
	Packed
	Shipped
	Done
	Cancelled
	numStates
)

var names = [numStates]string{"new", "paid", "packed", "shipped", "done", "cancelled"}

func (s State) String() string {
	if s >= numStates {
		return fmt.Sprintf("State(%d)", uint8(s))
	}
	return names[s]
}

func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

func (s *State) UnmarshalText(b []byte) error {
	i := slices.Index(names[:], string(b))
	if i < 0 {
		return fmt.Errorf("unknown state %q", b)
	}
	*s = State(i)
	return nil
}

type Event string

type key struct {
	from State
	on   Event
}

type machine[C any] struct {
	table map[key]rule[C]
	enter map[State][]func(C)
}

type rule[C any] struct {
	to    State
	guard func(C) error
}

type transitionError struct {
	key
	err error
}

func (e *transitionError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("no %s in state %v", e.on, e.from)
	}
	return fmt.Sprintf("%s in state %v: %v", e.on, e.from, e.err)
}

func (e *transitionError) Unwrap() error { return e.err }

func (m *machine[C]) on(from State, e Event, to State, guards ...func(C) error) *machine[C] {
	if m.table == nil {
		m.table = map[key]rule[C]{}
	}
	k := key{from, e}
	if old, again := m.table[k]; again {
		panic(fmt.Sprintf("%v/%s goes to %v already", from, e, old.to))
	}
	m.table[k] = rule[C]{to, func(c C) error {
		var errs []error
		for _, g := range guards {
			errs = append(errs, g(c))
		}
		return errors.Join(errs...)
	}}
	return m
}

func (m *machine[C]) fire(s *State, e Event, c C) error {
	k := key{*s, e}
	r, ok := m.table[k]
	if !ok {
		return &transitionError{k, nil}
	}
	if err := r.guard(c); err != nil {
		return &transitionError{k, err}
	}
	*s = r.to
	for _, f := range m.enter[r.to] {
		f(c)
	}
	return nil
}

func (m *machine[C]) dot(w io.Writer) {
	fmt.Fprintln(w, "digraph {")
	for _, k := range slices.SortedFunc(maps.Keys(m.table), func(a, b key) int {
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	}) {
		fmt.Fprintf(w, "  %v -> %v [label=%q]\n", k.from, m.table[k].to, k.on)
	}
	fmt.Fprintln(w, "}")
}

type order struct {
	ID    int           `json:"id"`
	State State         `json:"state"`
	Paid  int           `json:"paid"`
	Total int           `json:"total"`
	Stock map[State]int `json:"stock,omitempty"`
	log   []string
}

var (
	errUnpaid = errors.New("not paid in full")
	errStock  = errors.New("out of stock")
)

func main() {
	m := &machine[*order]{enter: map[State][]func(*order){}}
	m.on(New, "pay", Paid, func(o *order) error {
		if o.Paid < o.Total {
			return fmt.Errorf("%w: %d of %d", errUnpaid, o.Paid, o.Total)
		}
		return nil
	}).
		on(Paid, "pack", Packed, func(o *order) error {
			if o.Stock[Packed] == 0 {
				return errStock
			}
			o.Stock[Packed]--
			return nil
		}).
		on(Packed, "ship", Shipped).on(Shipped, "arrive", Done).
		on(New, "cancel", Cancelled).on(Paid, "cancel", Cancelled)
	for s := range numStates {
		m.enter[s] = append(m.enter[s], func(o *order) { o.log = append(o.log, s.String()) })
	}
	o := &order{ID: 1, Total: 10, Stock: map[State]int{Packed: 0}}
	tw := tabwriter.NewWriter(os.Stdout, 0, 4, 1, ' ', 0)
	for _, step := range []struct {
		e  Event
		do func()
	}{{"ship", nil}, {"pay", nil}, {"pay", func() { o.Paid = 10 }}, {"pack", nil}, {"pack", func() { o.Stock[Packed] = 1 }}, {"cancel", nil}, {"ship", nil}, {"arrive", nil}, {"arrive", nil}} {
		if step.do != nil {
			step.do()
		}
		before := o.State
		err := m.fire(&o.State, step.e, o)
		var te *transitionError
		fmt.Fprintf(tw, "%v\t%s\t%v\t%v\t%v\t%v\n", before, step.e, o.State, err, errors.Is(err, errUnpaid), errors.As(err, &te) && te.err == nil)
	}
	tw.Flush()
	fmt.Println(o.log)
	m.dot(os.Stdout)
	b, err := json.Marshal(o)
	fmt.Println(string(b), err)
	var back order
	fmt.Println(json.Unmarshal(b, &back), back.State, back.Stock)
	fmt.Println(json.Unmarshal([]byte(`{"state":"lost"}`), &back), json.Unmarshal([]byte(`{"stock":{"paid":1,"x":2}}`), &back))
	fmt.Printf("%v %d %s %q %x %08b %+v\n", Shipped, Shipped, State(9), Paid, Done, Done, key{New, "x"})
	defer func() { fmt.Println(recover()) }()
	m.on(New, "pay", Done)
}
