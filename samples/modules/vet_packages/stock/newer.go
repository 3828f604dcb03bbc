//go:build go1.24

package stock

import (
	"fmt"
	"sync"
)

func Newer(text string) {
	fmt.Printf(text)
	for mu, i := (sync.Mutex{}), 0; i < 1; i++ {
		mu.Lock()
	}
}
