// Floating point in registers: how many points of a square belong to the Mandelbrot set.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func inside(cr, ci float64) bool {
	zr, zi := 0.0, 0.0
	for i := 0; i < 50; i++ {
		zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
		if zr*zr+zi*zi > 4 {
			return false
		}
	}
	return true
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	count := 0
	for y := 0; y < n; y++ {
		for x := 0; x < n; x++ {
			if inside(2*float64(x)/float64(n)-1.5, 2*float64(y)/float64(n)-1) {
				count++
			}
		}
	}
	fmt.Println(count)
}
