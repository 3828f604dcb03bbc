// Interfaces: calls of methods whose receivers are structs and pointers, type switches.
package main

import (
	"fmt"
	"os"
	"strconv"
)

type shape interface {
	area() int
	scale(k int) shape
}

type rect struct{ w, h int }

type square struct{ side int }

type circle struct{ r int }

func (r rect) area() int    { return r.w * r.h }
func (s *square) area() int { return s.side * s.side }
func (c circle) area() int  { return 3 * c.r * c.r }

func (r rect) scale(k int) shape    { return rect{r.w * k, r.h * k} }
func (s *square) scale(k int) shape { return &square{s.side * k} }
func (c circle) scale(k int) shape  { return circle{c.r * k} }

func corners(s shape) int {
	switch s := s.(type) {
	case rect:
		return 4 + s.w&1
	case *square:
		return 4
	default:
		return 0
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	shapes := make([]shape, 1000)
	for i := range shapes {
		switch i % 3 {
		case 0:
			shapes[i] = rect{i, i + 1}
		case 1:
			shapes[i] = &square{i}
		default:
			shapes[i] = circle{i}
		}
	}
	area, count := 0, 0
	for i := 0; i < n; i++ {
		for _, s := range shapes {
			area += s.area()
			count += corners(s)
			if i%10 == 0 {
				area -= s.scale(2).area()
			}
		}
	}
	fmt.Println(area, count)
}
