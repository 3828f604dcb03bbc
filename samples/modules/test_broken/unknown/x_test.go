package unknown

import (
	"testing"

	"no/such"
)

func TestX(t *testing.T) { such.X() }
