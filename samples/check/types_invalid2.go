package main

import "fmt"

type T int

func (t T) m()             {}
func (t int) n()           {} // ERROR "cannot define new methods on non-local type int"
func (t *fmt.Stringer) o() {} // ERROR "cannot define new methods on non-local type fmt.Stringer"
func (t **T) p()           {} // ERROR "invalid receiver type **T"
func (t []T) q()           {} // ERROR "invalid receiver type []T"

type P *int

func (p P) r() {} // ERROR "invalid receiver type P (pointer or interface type)"

type I interface{ M() }

func (i I) s()       {} // ERROR "invalid receiver type I (pointer or interface type)"
func (t Missing) u() {} // ERROR "undefined: Missing"

var v T.m  // ERROR "T.m is not a type"
var w fmt  // ERROR "fmt (package name) is not a type"
var x main // ERROR "main (function) is not a type"

func main() {}
