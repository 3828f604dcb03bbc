package testing

import "math"

// AllocsPerRun returns an upper bound of the objects that f allocates in a call, on average: the
// Java machine counts bytes only, and this is their number divided by the size of the smallest
// object. What the interpreter needs to run f is part of it.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if runs < 1 {
		runs = 1
	}
	f()
	before := allocated()
	for range runs {
		f()
	}
	return math.Floor(float64(allocated()-before) / objectSize / float64(runs))
}
