package shapes

import "testing"

func TestAll(t *testing.T) {
	var v T
	for _, x := range []int{5, -1, 12} {
		in := make(chan int, 2)
		in <- 3
		close(in)
		v.All(x, in)
	}
	if testing.CoverMode() != "count" || testing.Coverage() < 0.5 {
		t.Error(testing.CoverMode(), testing.Coverage())
	}
}
