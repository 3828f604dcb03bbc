package stock

import "testing"

func TestPrint(t *testing.T) {
	go func() {
		t.Fatal("in a goroutine")
	}()
	t.Logf("%s", 1)
}
