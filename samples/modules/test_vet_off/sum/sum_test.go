package sum

import "testing"

func TestPrint(t *testing.T) {
	Print(1, 2)
	t.Logf("%d")
}
