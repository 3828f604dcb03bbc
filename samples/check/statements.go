// Statements: conditions, operands, what may stand alone.
package main

func pair() (int, string) { return 1, "" }

func main() {
	var i int
	var s string
	if i {
	}
	for s {
	}
	i == 1
	len(s)
	pair
	s++
	go pair
	defer len(s)
	i, s = pair(), 1
	i += pair()
}
