// Tests that are ended by a goroutine that is not theirs.
package main

import "testing"

func TestLiteral(t *testing.T) {
	go func() {
		t.Fatal("x")
		t.Error("fine")
		defer t.FailNow()
		go func() {
			t.Skip()
		}()
	}()
	go t.Fatalf("x")
	func() { t.Fatal() }()
}

func helper(t *testing.T) { t.Fatal() }

func other(t testing.TB) { t.SkipNow() }

func TestNamed(t *testing.T) {
	go helper(t)
	go other(t)
	f := func() { t.Skipf("x") }
	go f()
	var g = func() { t.Log() }
	go g()
	helper(t)
}

func BenchmarkRun(b *testing.B) {
	b.Run("x", func(b *testing.B) {
		go func() {
			b.Fatal()
		}()
		b.Fatal()
	})
	b.Run("y", func(c *testing.B) { b.Fatal() })
}

func notATest() {
	var t testing.T
	go func() { t.Fatal() }()
}

type suite struct{ t *testing.T }

func (s suite) run() { s.t.Fatal() }

func TestSuite(t *testing.T) {
	s := suite{t}
	go s.run()
	go func() { s.t.Fatal() }()
}

func main() {}
