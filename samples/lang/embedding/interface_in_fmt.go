package main

import (
	"errors"
	"fmt"
	"sort"
)

// The method Error of timeout is promoted from the embedded interface; fmt and sort call such methods.
type timeout struct{ error }

func (timeout) Timeout() bool { return true }

type stringer struct{ fmt.Stringer }

type name string

func (n name) String() string { return "name " + string(n) }

type reversed struct{ sort.Interface }

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

func main() {
	late := errors.New("late")
	for _, err := range []error{timeout{late}, &timeout{late}} {
		fmt.Println(err.Error(), err)
		fmt.Printf("%s %v %q\n", err, err, err)
		fmt.Println(errors.Is(err, late), fmt.Errorf("wrapped: %w", err))
	}
	fmt.Println(stringer{name("a")}, &stringer{name("b")})
	fmt.Printf("%v\n", stringer{})
	numbers := []int{2, 3, 1}
	sort.Sort(reversed{sort.IntSlice(numbers)})
	fmt.Println(numbers)
}
