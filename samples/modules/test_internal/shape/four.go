// +build !windows,!plan9 js
// +build amd64 arm64

package shape

const sides = 4
