package json

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestPasses(t *testing.T) {
	fmt.Println("printed <b> & \"quoted\", \x01 \xff é")
	t.Log("logged")
	t.Attr("owner", "some one")
}

func TestSubs(t *testing.T) {
	t.Run("one", func(t *testing.T) { t.Error("bad\nworse") })
	fmt.Print("no newline")
	t.Run("two", func(t *testing.T) {
		t.Run("deeper", func(t *testing.T) { t.Log("here") })
		t.Skip("enough")
	})
	fmt.Fprintln(os.Stderr, "to stderr")
}

func TestParallel(t *testing.T) {
	t.Run("p", func(t *testing.T) {
		t.Parallel()
		fmt.Println(strings.Repeat("long é ", 200))
	})
}

func Example_x() {
	fmt.Println("x")
	// Output: x
}

func Example_y() {
	fmt.Println("x")
	// Output: y
}

func BenchmarkNotRun(b *testing.B) {}
