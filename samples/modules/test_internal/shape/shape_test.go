package shape_test

import (
	"testing"

	"ex/shape"
	"ex/shape/internal/unit"
)

func TestSides(t *testing.T) {
	if shape.Sides() != 4 || unit.Name != "cm" {
		t.Fatal(shape.Sides(), unit.Name)
	}
}
