package external_test

import (
	"testing"

	"ex.org/broken/external"
)

func TestX(t *testing.T) {
	external.F()
	missing()
}
