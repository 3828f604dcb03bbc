//go:build windows && !amd64

package casing

func Title() {}
