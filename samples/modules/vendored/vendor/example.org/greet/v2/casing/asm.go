//go:build windows && !amd64

package casing

func broken( {
