package main

import (
	"ex.com/z"
	. "ex/empty"
	"ex/nosuch"
	"ex/prog"
	"ex/testonly"
	"foo/bar"
	"github.com/x/y"
	"notstd"
)
