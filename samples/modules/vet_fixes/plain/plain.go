package plain

// Digits has no fmt.
func Digits(n int) string {
	return string(n)
}
