package types

import "testing"

func TestX(t *testing.T) {
	var unused int
	f().x()
}
