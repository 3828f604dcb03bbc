package rate

import (
	"fmt"
	"testing"
)

func TestOf(t *testing.T) {
	fmt.Print("a test prints")
	t.Run("half", func(t *testing.T) {
		t.Log("one\ntwo")
		check(t, Of(10, 50), 6)
		check(t, Of(10, 50), 5)
	})
	t.Run("none", func(t *testing.T) {
		t.Skip("not shown, for it is skipped")
	})
	t.Run("stops", func(t *testing.T) {
		defer func() { t.Log("deferred") }()
		t.Fatalf("%d", 1)
	})
}

func check(t *testing.T, have, want int) {
	t.Helper()
	if have != want {
		t.Errorf("have %d, want %d", have, want)
	}
}

func TestFine(t *testing.T) {
	t.Log("not shown")
}

func ExampleOf() {
	fmt.Println(Of(10, 50))
	// Output: 6
}
