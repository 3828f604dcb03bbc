package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
)

func try(f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%v %T\n", r, r)
	}()
	f()
}

func main() {
	try(func() { strings.Repeat("-", math.MaxInt) })
	try(func() { strings.Repeat("ab", math.MaxInt) })
	try(func() { strings.Repeat("-", -1) })
	try(func() { bytes.Repeat([]byte("-"), math.MaxInt) })
	try(func() { bytes.Repeat([]byte("ab"), math.MaxInt) })
	try(func() { bytes.Repeat([]byte("-"), -1) })
	try(func() { slices.Repeat([]int{1}, math.MaxInt) })
	try(func() { slices.Repeat([]int{1, 2}, math.MaxInt) })
	try(func() { slices.Repeat([]int{1, 2}, -1) })
	var b bytes.Buffer
	try(func() { b.Grow(math.MaxInt) })
	b.WriteByte(1)
	try(func() { b.Grow(math.MaxInt) })
	try(func() { b.Grow(math.MaxInt / 2) })
	try(func() { b.Grow(-1) })
	var s strings.Builder
	try(func() { s.Grow(-1) })
	try(func() { s.Grow(math.MaxInt) })
	try(func() { slices.Grow([]int{1}, -1) })
	try(func() { slices.Concat([]int{1}, make([]int, 3)) })
	fmt.Printf("%#v %d\n", slices.Repeat([]int(nil), 3), cap(slices.Repeat([]int{1, 2, 3}, 3)))
	fmt.Println(slices.Repeat([]string{"a", "b"}, 2), slices.Repeat([]string{}, math.MaxInt))
}
