//go:debug panicnil=1

// Package tagged has a directive that is for programs.
package tagged

//go:build late

// One is 1.
func One() int { return 1 }
