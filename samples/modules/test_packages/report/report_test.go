package report

import "testing"

func TestFirst(t *testing.T) {
	t.Cleanup(func() { t.Log("cleaned up") })
}

func TestPanics(t *testing.T) {
	t.Cleanup(func() { t.Log("cleaned up") })
	t.Run("sub", func(t *testing.T) {
		t.Log(Line(nil, 3))
	})
}

func TestNotReached(t *testing.T) {}
