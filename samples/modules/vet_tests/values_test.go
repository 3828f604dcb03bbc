package tested

import "testing"

type own int

func FuzzRight(f *testing.F) {
	f.Add(1, "a", []byte{1})
	f.Add(1, "a")
	f.Add("a", "a", []byte{1})
	f.Add("a", 1, []byte{1})
	f.Fuzz(func(t *testing.T, n int, s string, b []byte) {
		t.Log(n, s, b, f.Name())
		f.Log("not here")
	})
}

func FuzzWrong(f *testing.F) {
	f.Fuzz(1)
	f.Fuzz(func() {})
	f.Fuzz(func(n int) {})
	f.Fuzz(func(t *testing.T, n own, m map[string]int, s string) bool { return true })
	f.Fuzz(target)
}

func target(t *testing.T, p *int) {}
