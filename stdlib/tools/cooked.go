//go:build ignore

// Command cooked writes the resource math/rand/cooked: the 607 numbers that seeds of math/rand's
// source are mixed with, big-endian. They are defined as the state of the additive generator
//
//	x[n] = x[n-607] + x[n-273]  (mod 1<<64)
//
// after 7.8e12 steps from seed 1 (math/rand/gen_cooked.go of Go's sources). The steps are jumped over:
// t to that power modulo the characteristic polynomial t^607 - t^334 - 1 gives each later number as
// a sum of the first 607. Run it in the project's folder:
//
//	go run stdlib/tools/cooked.go
package main

import (
	"encoding/binary"
	"os"
)

const (
	length = 607
	tap    = 273
	steps  = 7_800_000_000_000
)

type poly [length]uint64

func main() {
	first := start()
	p := power(steps)
	var seq [2 * length]uint64
	copy(seq[:], first[:])
	for i := length; i < len(seq); i++ {
		seq[i] = seq[i-length] + seq[i-tap]
	}
	var out [length]uint64
	for j := range length {
		var sum uint64
		for i, c := range p {
			sum += c * seq[i+j]
		}
		out[place(steps-length+1+j)] = sum
	}
	var b []byte
	for _, x := range out {
		b = binary.BigEndian.AppendUint64(b, x)
	}
	if err := os.WriteFile("stdlib/src/main/resources/dev/gosim/std/math/rand/cooked", b, 0o644); err != nil {
		panic(err)
	}
}

// place is where the generator keeps the number of step n: it goes downward through its register.
func place(n int) int {
	return ((length-tap-n)%length + length) % length
}

// start gives the numbers before the first step, oldest first.
func start() (first [length]uint64) {
	var register [length]uint64
	x := uint64(1)
	lehmer := func() uint64 {
		x = 48271 * x % (1<<31 - 1)
		return x
	}
	for range 20 {
		lehmer()
	}
	for i := range register {
		register[i] = lehmer()<<20 ^ lehmer()<<10 ^ lehmer()
	}
	for i := range first {
		first[i] = register[place(i-length+1)]
	}
	return first
}

// power is t^n modulo the characteristic polynomial.
func power(n int) poly {
	if n == 0 {
		return poly{1}
	}
	half := power(n / 2)
	var wide [2*length + 1]uint64
	for i, a := range half {
		for j, b := range half {
			wide[i+j+n%2] += a * b
		}
	}
	for i := len(wide) - 1; i >= length; i-- {
		wide[i-tap] += wide[i]
		wide[i-length] += wide[i]
	}
	return poly(wide[:length])
}
