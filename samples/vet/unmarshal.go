// What encoding/json is given to store values in.
package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

func into[T any](v T) error { return json.Unmarshal([]byte("{}"), v) }

func main() {
	var v struct{ A int }
	var m map[string]int
	var a any = &v
	fmt.Println(json.Unmarshal([]byte(`{"A": 1}`), v))
	fmt.Println(json.Unmarshal([]byte(`{"A": 1}`), &v), v)
	fmt.Println(json.Unmarshal([]byte(`{"A": 2}`), a), v)
	fmt.Println(json.Unmarshal([]byte(`{}`), m), into(&v))
	d := json.NewDecoder(strings.NewReader(`{"A": 3}`))
	fmt.Println(d.Decode(v))
	fmt.Println(d.Decode(&v))
}
