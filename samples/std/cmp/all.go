package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
)

type Version struct {
	Major, Minor int
	Tag          string
}

func (v Version) Compare(o Version) int {
	return cmp.Or(cmp.Compare(v.Major, o.Major), cmp.Compare(v.Minor, o.Minor), strings.Compare(v.Tag, o.Tag))
}

type Celsius float64

func Clamp[T cmp.Ordered](x, lo, hi T) T { return max(lo, min(x, hi)) }

func main() {
	fmt.Println(cmp.Compare(1, 2), cmp.Compare(2, 1), cmp.Compare(2, 2), cmp.Compare("a", "b"), cmp.Compare("b", ""), cmp.Compare(Celsius(1), 1.5))
	nan := math.NaN()
	fmt.Println(cmp.Compare(nan, nan), cmp.Compare(nan, -math.MaxFloat64), cmp.Compare(0, nan), cmp.Compare(math.Inf(-1), nan), cmp.Compare(0.0, math.Copysign(0, -1)))
	fmt.Println(cmp.Less(1, 2), cmp.Less(2, 1), cmp.Less(nan, 1), cmp.Less(1, nan), cmp.Less(nan, nan), cmp.Less("a", "b"))
	fmt.Println(cmp.Or(0, 0, 3, 4), cmp.Or("", "default"), cmp.Or[int](), cmp.Or(0, 0), cmp.Or[error](nil, nil) == nil, cmp.Or(false, true))
	vs := []Version{{1, 2, "b"}, {1, 0, ""}, {0, 9, "z"}, {1, 2, "a"}}
	slices.SortFunc(vs, Version.Compare)
	fmt.Println(vs)
	slices.SortFunc(vs, func(a, b Version) int { return -a.Compare(b) })
	fmt.Println(vs)
	fs := []float64{2, nan, 1, math.Inf(-1)}
	slices.SortFunc(fs, cmp.Compare[float64])
	fmt.Println(fs)
	fmt.Println(Clamp(15, 0, 10), Clamp(-3, 0, 10), Clamp("m", "a", "f"), Clamp(2.5, 0, 10))
	fmt.Println(cmp.Compare(uint8(200), 100), cmp.Compare(int8(-1), 1), cmp.Compare(uint64(1<<63), 1), cmp.Compare(uintptr(1), 2))
}
