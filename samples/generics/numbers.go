// A constraint says what a type parameter may be and thereby which operators it has.
package main

import (
	"cmp"
	"errors"
	"fmt"
)

type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

type Number interface {
	Integer | ~float32 | ~float64
}

func Sum[T Number](xs ...T) (sum T) {
	for _, x := range xs {
		sum += x
	}
	return
}

func Gcd[T Integer](a, b T) T {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func MinMax[T cmp.Ordered](first T, rest ...T) (lo, hi T) {
	lo, hi = first, first
	for _, x := range rest {
		lo, hi = min(lo, x), max(hi, x)
	}
	return
}

var ErrOverflow = errors.New("does not fit")

func Narrow[To, From Integer](x From) (To, error) {
	y := To(x)
	if From(y) != x || (y < 0) != (x < 0) {
		return 0, fmt.Errorf("%d: %w", x, ErrOverflow)
	}
	return y, nil
}

type Metres float64

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(0.5, 0.25), Sum[uint8](200, 100), Sum(Metres(1.5), 2))
	fmt.Println(Gcd(84, 36), Gcd(uint8(240), 100))
	fmt.Println(MinMax(3, 1, 2))
	fmt.Println(MinMax("pear", "apple", "quince"))
	fmt.Println(Narrow[int8](100))
	fmt.Println(Narrow[int8](200))
	fmt.Println(Narrow[uint16](-1))
	fmt.Printf("%T\n", Sum(Metres(1)))
}
