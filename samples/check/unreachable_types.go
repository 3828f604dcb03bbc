package main

import "fmt"

type Shape interface {
	Area() float64
	Perimeter() float64
}

type Square struct{ side float64 }

func (s Square) Area() float64 { return s.side * s.side }

type Circle struct{ r float64 }

func (c *Circle) Area() float64      { return c.r }
func (c *Circle) Perimeter() float64 { return c.r }

func show(s Shape) { fmt.Println(s.Area()) }

func main() {
	show(Square{2}) // ERROR "cannot use Square{…} (value of struct type Square) as Shape value in argument to show: Square does not implement Shape (missing method Perimeter)"
	show(Circle{1}) // ERROR "cannot use Circle{…} (value of struct type Circle) as Shape value in argument to show: Circle does not implement Shape (method Area has pointer receiver)"
	show(&Circle{1})
	shapes := []Shape{Square{1}, &Circle{2}} // ERROR "cannot use Square{…} (value of struct type Square) as Shape value in array or slice literal: Square does not implement Shape (missing method Perimeter)"
	for _, s := range shapes {
		fmt.Println(s.side) // ERROR "s.side undefined (type Shape has no field or method side)"
	}
	var s Shape = &Square{1}     // ERROR "cannot use &Square{…} (value of type *Square) as Shape value in variable declaration: *Square does not implement Shape (missing method Perimeter)"
	if c, ok := s.(Circle); ok { // ERROR "impossible type assertion: s.(Circle)\n\tCircle does not implement Shape (method Area has pointer receiver)"
		fmt.Println(c)
	}
}
