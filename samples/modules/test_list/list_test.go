package list

import "testing"

func TestSome(t *testing.T)       {}
func TestOther(t *testing.T)      {}
func BenchmarkBar(b *testing.B)   {}
func BenchmarkOther(b *testing.B) {}
func FuzzIt(f *testing.F)         {}

func Example_it() {
	// Output:
}
