// Package subtle computes without branches that depend on secrets.
package subtle

// ConstantTimeCompare returns 1 if x and y have the same bytes, else 0.
func ConstantTimeCompare(x, y []byte) int

// XORBytes sets dst to x xor y and returns the number of bytes, the shorter one's.
func XORBytes(dst, x, y []byte) int {
	n := min(len(x), len(y))
	if n == 0 {
		return 0
	}
	if n > len(dst) {
		panic("subtle.XORBytes: dst too short")
	}
	if overlaps(dst[:n], x[:n]) || overlaps(dst[:n], y[:n]) {
		panic("subtle.XORBytes: invalid overlap")
	}
	xor(dst, x, y, n)
	return n
}

// overlaps reports whether two parts of one array overlap and are not the same.
func overlaps(a, b []byte) bool
func xor(dst, x, y []byte, n int)

// ConstantTimeSelect returns x if v is 1 and y if v is 0.
func ConstantTimeSelect(v, x, y int) int { return ^(v-1)&x | (v-1)&y }

// ConstantTimeByteEq returns 1 if x == y, else 0.
func ConstantTimeByteEq(x, y uint8) int { return int((uint32(x^y) - 1) >> 31) }

// ConstantTimeEq returns 1 if x == y, else 0.
func ConstantTimeEq(x, y int32) int { return int((uint64(uint32(x^y)) - 1) >> 63) }

// ConstantTimeLessOrEq returns 1 if x <= y, else 0; both are at least 0 and below 1<<31.
func ConstantTimeLessOrEq(x, y int) int { return int(((int32(x) - int32(y) - 1) >> 31) & 1) }

// ConstantTimeCopy copies y to x if v is 1; both are of one length.
func ConstantTimeCopy(v int, x, y []byte) {
	if len(x) != len(y) {
		panic("subtle: slices have different lengths")
	}
	for i := range x {
		x[i] = byte(ConstantTimeSelect(v, int(y[i]), int(x[i])))
	}
}

// WithDataIndependentTiming calls f.
func WithDataIndependentTiming(f func()) { f() }
