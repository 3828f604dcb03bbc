// Slices of slices of float64: a matrix product.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func matrix(n int, f func(i, j int) float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f(i, j)
		}
	}
	return m
}

func mul(a, b [][]float64) [][]float64 {
	n := len(a)
	return matrix(n, func(i, j int) float64 {
		sum := 0.0
		for k := 0; k < n; k++ {
			sum += a[i][k] * b[k][j]
		}
		return sum
	})
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	a := matrix(n, func(i, j int) float64 { return float64(i-j) / float64(n) })
	b := matrix(n, func(i, j int) float64 { return float64(i+j) / float64(n) })
	c := mul(a, b)
	fmt.Printf("%.6f %.6f\n", c[0][0], c[n/2][n/3])
}
