package main

import (
	"fmt"
	"os"

	"example.com/shop/internal/stock"
	p "example.com/shop/price"
	. "example.com/shop/zeta"
)

var total = p.Of("pear") + Zeta

func init() { fmt.Println("init main", total) }

func main() {
	s := stock.New()
	s.Add("apple", 3)
	fmt.Printf("%T %v %+v\n", s, s, *s)
	var x interface{ Get(string) (int, error) } = s
	n, err := x.Get("plum")
	fmt.Println(n, err, len(os.Args))
	if _, ok := err.(*stock.NotFound); ok {
		fmt.Printf("%T\n", err)
	}
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	defer func() { fmt.Println(recover()); s.Boom() }()
	s.Boom()
}
