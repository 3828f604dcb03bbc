package other_test

import (
	"testing"

	"ex.org/cover/other"
)

func TestUse(t *testing.T) {
	if other.Use() != 0 {
		t.Error("not 0")
	}
}

func TestFails(t *testing.T) { t.Fail() }
