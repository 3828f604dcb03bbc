package cycle

import (
	"testing"

	"ex.org/broken/cycle/other"
)

func TestX(t *testing.T) { other.G() }
