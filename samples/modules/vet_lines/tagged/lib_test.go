//go:debug http2client=0

package tagged

import "testing"

func TestOne(t *testing.T) {
	if One() != 1 {
		t.Error("not one")
	}
}
