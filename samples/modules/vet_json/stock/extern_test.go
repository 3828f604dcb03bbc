package stock_test

import (
	"testing"

	"example.com/json/stock"
)

func TestExtern(t *testing.T) {
	stock.Print([]string{"a"})
	t.Errorf("%d", "x")
}
