// Equal values have equal handles, whoever makes them.
package main

import (
	"fmt"
	"sync"
	"unique"
)

type point struct {
	x, y int
	name string
}

type other point

func main() {
	a, b := unique.Make("go"), unique.Make(fmt.Sprint("g", "o"))
	fmt.Println(a == b, a == unique.Make("Go"), a.Value())
	p := unique.Make(point{1, 2, "p"})
	fmt.Println(p == unique.Make(point{1, 2, "p"}), p == unique.Make(point{2, 1, "p"}), p.Value())
	fmt.Println(unique.Make(other{1, 2, "p"}).Value(), any(unique.Make(other{1, 2, "p"})) == any(p))
	fmt.Println(unique.Make(1) == unique.Make(1), unique.Make[any](1) == unique.Make[any](int64(1)), unique.Make[any](nil).Value())
	fmt.Printf("%T %T\n", a, p)

	var mu sync.Mutex
	seen := make(map[unique.Handle[string]]int)
	var wg sync.WaitGroup
	for i := range 60 {
		wg.Go(func() {
			h := unique.Make(fmt.Sprint("key", i%3))
			mu.Lock()
			defer mu.Unlock()
			seen[h]++
		})
	}
	wg.Wait()
	fmt.Println(len(seen), seen[unique.Make("key0")], seen[unique.Make("key3")])

	defer func() { fmt.Println(recover()) }()
	unique.Make[any]([]int{1})
}
