package main

import "fmt"

// An operation with assignment looks for the entry in order to assign to it: of a key that cannot
// be one the runtime says the same as in an assignment, even if the map is empty.

func try(what string, f func()) {
	defer func() { fmt.Printf("%s: %v\n", what, recover()) }()
	f()
}

func main() {
	key := any([]int{1})
	empty := map[any]int{}
	full := map[any]int{1: 1}
	var none map[any]int
	for _, m := range []map[any]int{empty, full, none} {
		fmt.Println(len(m))
		try("m[k]++", func() { m[key]++ })
		try("m[k] += 2", func() { m[key] += 2 })
		try("m[k] = 3", func() { m[key] = 3 })
	}
	try("read empty", func() { fmt.Println(empty[key]) })
	try("read full", func() { fmt.Println(full[key]) })
}
