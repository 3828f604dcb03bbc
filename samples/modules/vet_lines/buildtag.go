// A line about +build that is none.

//go:build go1.20 && linux || go1.x || go.20 || g1.20 || go20 || go1.20.3 || !windows
// +build linux
/*
//go:build inside
// +build inside
*/

// +build !a b,c

// Package main has the lines that say when a file is built in all places.
// +build adjoining
package main

// +build late
// +build !!x a-b,!c
// +build x,,y

//go:build late

// go:build spaced //go:build twice
//go:buildx

/* //go:build star */

import "fmt"

const text = "//go:build text // +build text"

const raw = `
//go:build raw
// +build raw
`

func buildtag() {
	fmt.Println(text, len(raw), '"') // +build here
	fmt.Println('\'')
}
