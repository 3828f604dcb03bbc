package stock_test

import (
	"testing"

	"example.com/vetted/stock"
)

func TestExtern(t *testing.T) {
	stock.Print([]string{"a"})
}
