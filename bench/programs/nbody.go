// Floating point in a slice of structs: planets pulling at each other.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
)

type body struct {
	x, y, z, vx, vy, vz, mass float64
}

func energy(bodies []body) float64 {
	e := 0.0
	for i := range bodies {
		b := &bodies[i]
		e += b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz) / 2
		for j := i + 1; j < len(bodies); j++ {
			c := &bodies[j]
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			e -= b.mass * c.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return e
}

func advance(bodies []body, dt float64) {
	for i := range bodies {
		b := &bodies[i]
		for j := i + 1; j < len(bodies); j++ {
			c := &bodies[j]
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			d2 := dx*dx + dy*dy + dz*dz
			mag := dt / (d2 * math.Sqrt(d2))
			b.vx -= dx * c.mass * mag
			b.vy -= dy * c.mass * mag
			b.vz -= dz * c.mass * mag
			c.vx += dx * b.mass * mag
			c.vy += dy * b.mass * mag
			c.vz += dz * b.mass * mag
		}
	}
	for i := range bodies {
		b := &bodies[i]
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	bodies := []body{
		{0, 0, 0, 0, 0, 0, 40},
		{5, 0, 0.1, 0, 2.7, 0, 0.04},
		{0, 9, 0.2, -2.1, 0, 0.1, 0.01},
		{-19, 1, 0, 0, -1.4, 0, 0.002},
		{0, -30, -0.5, 1.1, 0, 0, 0.002},
	}
	fmt.Printf("%.6f\n", energy(bodies))
	for i := 0; i < n; i++ {
		advance(bodies, 0.001)
	}
	fmt.Printf("%.6f\n", energy(bodies))
}
