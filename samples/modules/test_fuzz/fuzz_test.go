package fuzz

import (
	"math"
	"testing"
	"unicode/utf8"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func FuzzReverse(f *testing.F) {
	f.Add("hello")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		twice := reverse(reverse(s))
		t.Logf("%q", s)
		if utf8.ValidString(s) && s != twice {
			t.Errorf("before %q, after %q", s, twice)
		} else if !utf8.ValidString(s) {
			t.Fatal("invalid")
		}
	})
}

func FuzzKinds(f *testing.F) {
	f.Add([]byte("x"), true, 1.5, float32(2), -1, int8(-2), uint16(3), byte('b'), 'é', uint64(math.MaxUint64))
	f.Fuzz(func(t *testing.T, b []byte, o bool, g float64, h float32, i int, j int8, k uint16, c byte, r rune, u uint64) {
		t.Log(b, o, g, h, i, j, k, c, r, u)
	})
}

func FuzzMalformed(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string, n int) {})
}

func FuzzSkips(f *testing.F) {
	f.Skip("for now")
}
