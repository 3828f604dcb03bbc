package ignored

import "testing"

func TestX(t *testing.T) { t.Fail() }
