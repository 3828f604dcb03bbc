// A set drawn line by line by goroutines.
package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"sync"
)

func main() {
	const width, height = 64, 20
	lines := make([][]byte, height)
	var wg sync.WaitGroup
	for y := range height {
		wg.Go(func() {
			line := make([]byte, width)
			for x := range width {
				c := complex(3*float64(x)/width-2.2, 2.4*float64(y)/height-1.2)
				line[x] = ' '
				for i, z := 0, 0i; i < 40; i++ {
					z = z*z + c
					if cmplx.Abs(z) > 2 {
						line[x] = ".:-=+*#%@"[i/5]
						break
					}
				}
			}
			lines[y] = line
		})
	}
	wg.Wait()
	for _, line := range lines {
		fmt.Printf("%s|\n", line)
	}
	r, θ := cmplx.Polar(cmplx.Exp(1i * math.Pi))
	fmt.Println(r, θ)
}
