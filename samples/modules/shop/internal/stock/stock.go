// Package stock keeps what there is.
package stock

import (
	"example.com/shop/price"
	"fmt"
)

type Stock struct {
	items map[string]int
	mu    struct{ n int }
}

type NotFound struct{ Name string }

func (e *NotFound) Error() string {
	return fmt.Sprintf("%s not found (costs %d)", e.Name, price.Of(e.Name))
}

var Default = New()

func init() { fmt.Println("init stock", Default) }

func New() *Stock { return &Stock{items: map[string]int{}} }

func (s *Stock) Add(name string, n int) { s.items[name] += n }
func (s *Stock) Get(name string) (int, error) {
	n, ok := s.items[name]
	if !ok {
		return 0, &NotFound{name}
	}
	return n, nil
}

func (s *Stock) Boom() {
	var m map[string]int
	m["a"] = 1
}
