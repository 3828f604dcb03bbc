package fuzzing

import "testing"

func FuzzFine(f *testing.F) {
	f.Add("a seed", 1.5)
	calls := 0
	f.Cleanup(func() {
		if calls < 301 {
			f.Error("calls:", calls)
		}
	})
	f.Fuzz(func(t *testing.T, s string, x float64) { calls++ })
}
