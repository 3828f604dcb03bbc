package main

import "fmt"

type T int

func (t T) m() {}
func (t int) n() {}
func (t *fmt.Stringer) o() {}
func (t **T) p() {}
func (t []T) q() {}

type P *int

func (p P) r() {}

type I interface{ M() }

func (i I) s() {}
func (t Missing) u() {}

var v T.m
var w fmt
var x main
var y 5 // ERROR "syntax error: unexpected literal 5, expected type"

func main() {}
