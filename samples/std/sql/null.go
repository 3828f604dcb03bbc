// The Null types: what they scan, what they say when they cannot, what they give to a driver.
package main

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"time"
)

type scanner interface {
	sql.Scanner
	driver.Valuer
}

type level int

type code struct{ text string }

func (c code) Value() (driver.Value, error) {
	if c.text == "bad" {
		return "partly", errors.New("code: bad")
	}
	return "code " + c.text, nil
}

func (c *code) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("code: not of %T", src)
	}
	c.text = s
	return nil
}

func main() {
	when := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	sources := []any{nil, int64(7), int64(70000), int64(-1), 1.25, "12", "word", []byte("99"), true, "true", when, "", code{"x"}}
	for _, make := range []func() scanner{
		func() scanner { return &sql.NullString{String: "old", Valid: true} },
		func() scanner { return &sql.NullInt64{Int64: 1, Valid: true} },
		func() scanner { return &sql.NullInt32{Int32: 1, Valid: true} },
		func() scanner { return &sql.NullInt16{Int16: 1, Valid: true} },
		func() scanner { return &sql.NullByte{Byte: 1, Valid: true} },
		func() scanner { return &sql.NullFloat64{Float64: 1, Valid: true} },
		func() scanner { return &sql.NullBool{Bool: true, Valid: true} },
		func() scanner { return &sql.NullTime{Time: when, Valid: true} },
		func() scanner { return &sql.Null[int]{V: 1, Valid: true} },
		func() scanner { return &sql.Null[string]{V: "old", Valid: true} },
		func() scanner { return &sql.Null[level]{V: 1} },
		func() scanner { return &sql.Null[[]byte]{V: []byte("old"), Valid: true} },
		func() scanner { return &sql.Null[any]{V: "old", Valid: true} },
		func() scanner { return &sql.Null[code]{V: code{"old"}, Valid: true} },
		func() scanner { return &sql.Null[*int]{} },
		func() scanner { return &sql.Null[sql.NullInt64]{Valid: true} },
		func() scanner { return &sql.Null[complex128]{V: 1, Valid: true} },
	} {
		fmt.Printf("---- %T\n", make())
		for _, src := range sources {
			n := make()
			err := n.Scan(src)
			v, verr := n.Value()
			if p, ok := n.(*sql.Null[*int]); ok && p.V != nil {
				fmt.Println(src, err, *p.V, p.Valid)
				continue
			}
			fmt.Printf("%v: %v %v; %T %v %v\n", src, err, n, v, v, verr)
		}
	}
	fmt.Println(sql.Null[code]{V: code{"bad"}, Valid: true}.Value())
	fmt.Println(sql.Null[level]{V: 4, Valid: true}.Value())
	fmt.Println(sql.Null[uint64]{V: 1 << 63, Valid: true}.Value())
	var s sql.NullString
	fmt.Printf("%+v %#v %T\n", s, sql.Null[float32]{V: 2, Valid: true}, sql.Null[map[string]level]{})
}
