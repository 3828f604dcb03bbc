// Package stock is written for a Go before 1.22, as its module says.
package stock

import (
	"fmt"
	"sync"
)

func Print(names []string) {
	for _, name := range names {
		go func() { fmt.Println(name) }()
	}
	fmt.Printf("%d\n", names[0])
	fmt.Printf(names[0])
	fmt.Printf("%q\n", len(names))
	for mu, i := *new(sync.Mutex), 0; i < 1; i++ {
		mu.Lock()
	}
	for mu, i := (sync.Mutex{}), 0; i < 1; i++ {
		mu.Lock()
	}
}
