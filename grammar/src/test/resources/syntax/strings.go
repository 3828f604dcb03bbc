package main

func main() {
	x := "abc
	y := 'ab'
	z := ''
	w := "\q" + "\xzz" + '\400'
	if {
}
