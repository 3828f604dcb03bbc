package main

import "fmt"

// Standard input cannot unread, so each call may lose one character: here the line ends.
func main() {
	var name string
	var age int
	fmt.Print("name and age: ")
	n, err := fmt.Scan(&name, &age)
	fmt.Println(n, err, name, age)
	var a, b float64
	n, err = fmt.Scanln(&a, &b)
	fmt.Println(n, err, a+b)
	var x, y int
	n, err = fmt.Scanf("(%d,%d)\n", &x, &y)
	fmt.Println(n, err, x, y)
	n, err = fmt.Scanln(&x, &y)
	fmt.Println(n, err, x)
	var word string
	for {
		if _, err := fmt.Scan(&word); err != nil {
			fmt.Println(err)
			break
		}
		fmt.Print(word, "|")
	}
}
