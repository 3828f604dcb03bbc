package usesdep

import "testing"

func TestX(t *testing.T) { U() }
