package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	for _, seed := range [][2]uint64{{1, 2}, {42, 42}, {0, 0}, {1<<64 - 1, 7}} {
		p := rand.NewPCG(seed[0], seed[1])
		fmt.Println(p.Uint64(), p.Uint64())
		r := rand.New(p)
		fmt.Println(r.Int(), r.Int32(), r.Int64(), r.Uint(), r.Uint32(), r.Uint64())
		fmt.Println(r.IntN(100), r.IntN(1<<40), r.Int32N(10), r.Int64N(1000), r.Uint32N(16), r.Uint64N(1<<33), r.UintN(7), r.IntN(64), r.Int32N(1))
		fmt.Println(r.Float32(), r.Float64(), r.NormFloat64(), r.ExpFloat64())
		fmt.Println(r.Perm(8))
	}
	var seed [32]byte
	copy(seed[:], "a seed of thirty-two bytes long!")
	c := rand.NewChaCha8(seed)
	for range 5 {
		fmt.Print(c.Uint64(), " ")
	}
	fmt.Println()
	buf := make([]byte, 13)
	n, err := c.Read(buf)
	fmt.Println(n, err, buf)
	fmt.Println(c.Uint64())
	state, err := c.MarshalBinary()
	fmt.Println(len(state), err, string(state[:8]))
	d := rand.NewChaCha8([32]byte{})
	fmt.Println(d.UnmarshalBinary(state), d.Uint64() == c.Uint64(), d.UnmarshalBinary([]byte("x")))
	for range 1000 {
		c.Uint64()
	}
	fmt.Println(c.Uint64())
	c.Seed([32]byte{1})
	r := rand.New(c)
	fmt.Println(r.IntN(1000), r.Float64(), r.Perm(5))
	p := rand.NewPCG(5, 6)
	ps, _ := p.MarshalBinary()
	q := &rand.PCG{}
	fmt.Println(len(ps), q.UnmarshalBinary(ps), p.Uint64() == q.Uint64())
	ap, err := p.AppendBinary([]byte("pre"))
	fmt.Println(len(ap), err)
	p.Seed(1, 2)
	fmt.Println(p.Uint64())
	r = rand.New(p)
	xs := []int{1, 2, 3, 4, 5, 6, 7}
	r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs)
	z := rand.NewZipf(rand.New(rand.NewPCG(1, 1)), 1.5, 2, 50)
	for range 8 {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println()
	ok := true
	for range 200 {
		ok = ok && rand.IntN(10) < 10 && rand.N(10*time.Second) < 10*time.Second && rand.N(uint8(5)) < 5 && rand.Int64N(3) < 3 && rand.Uint64N(9) < 9 && rand.UintN(4) < 4 &&
			rand.Int32N(6) < 6 && rand.Uint32N(2) < 2 && rand.Float64() < 1 && rand.Float32() < 1 && rand.Int() >= 0 && rand.Int32() >= 0 && rand.Int64() >= 0
	}
	_, _, _ = rand.Uint(), rand.Uint32(), rand.Uint64()
	fmt.Println(ok, len(rand.Perm(4)), rand.NormFloat64() < 100, rand.ExpFloat64() >= 0)
	rand.Shuffle(2, func(i, j int) {})
	for i := range 3 {
		func() {
			defer func() { fmt.Println(recover()) }()
			switch i {
			case 0:
				r.IntN(0)
			case 1:
				r.Uint32N(0)
			case 2:
				rand.N(0)
			}
		}()
	}
}
