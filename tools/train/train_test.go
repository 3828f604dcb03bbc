package train

import (
	"errors"
	"fmt"
	"testing"
)

func double(n int) (int, error) {
	if n < 0 {
		return 0, errors.New("negative")
	}
	return 2 * n, nil
}

func TestDouble(t *testing.T) {
	for _, c := range []struct{ n, want int }{{1, 2}, {0, 0}} {
		t.Run(fmt.Sprint(c.n), func(t *testing.T) {
			t.Parallel()
			if got, err := double(c.n); err != nil || got != c.want {
				t.Errorf("double(%d) = %d, %v", c.n, got, err)
			}
		})
	}
}

func BenchmarkDouble(b *testing.B) {
	for b.Loop() {
		double(b.N)
	}
}

func Example() {
	fmt.Println(double(2))
	// Output: 4 <nil>
}
