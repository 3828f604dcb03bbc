// Package stock is written for a Go before 1.22, as its module says.
package stock

import "fmt"

func Print(names []string) {
	for _, name := range names {
		go func() { fmt.Println(name) }()
	}
	fmt.Printf("%d\n", names[0])
}
