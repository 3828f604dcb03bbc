// append with values, and without.
package main

import "fmt"

func main() {
	s := []int{1}
	s = append(s)
	s = append(s, 2)
	s = append(s, s...)
	t := append([]int(nil))
	fmt.Println(s, t)
}
