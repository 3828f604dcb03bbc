package main

func main() {
	func inner() {
	}
	import "fmt"
	package x
}
