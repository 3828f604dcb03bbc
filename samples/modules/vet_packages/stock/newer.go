//go:build go1.24

package stock

import "fmt"

func Newer(text string) { fmt.Printf(text) }
