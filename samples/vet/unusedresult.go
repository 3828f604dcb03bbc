// Results that nobody looks at.
package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
)

type T struct{}

func (T) String() string      { return "" }
func (*T) Error() string      { return "" }
func (T) Strings(int) string  { return "" }
func (T) Other() string       { return "" }
func generic[E error](e E)    { e.Error() }
func own() string             { return "" }
func stringer(s fmt.Stringer) { s.String() }

func main() {
	fmt.Sprintf("%d", 1)
	fmt.Sprint(1)
	(fmt.Errorf("x"))
	errors.New("x")
	context.WithValue(context.Background(), T{}, 1)
	s := []int{2, 1}
	slices.Max(s)
	slices.Sorted[int](slices.Values(s))
	slices.Sort(s)
	sort.Reverse(sort.IntSlice(s))
	var t T
	t.String()
	t.Error()
	t.Strings(1)
	t.Other()
	own()
	stringer(t)
	time.Now().String()
	strings.ToUpper("x")
	_ = fmt.Sprint(1)
	f := fmt.Sprint
	f(1)
	generic(errors.New("x"))
	defer fmt.Println()
}
