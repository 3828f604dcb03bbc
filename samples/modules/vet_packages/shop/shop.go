// Package shop is right.
package shop

import "example.com/vetted/stock"

func Open() { stock.Print([]string{"a", "b"}) }
