// +build windows

// Package shape in the form of build constraints before Go 1.17.
package shape

const sides = 5
