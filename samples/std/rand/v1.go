package main

import (
	"fmt"
	"math/rand"
)

func main() {
	for _, seed := range []int64{1, 42, 0, -7, 1 << 40} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(seed, r.Int(), r.Intn(100), r.Intn(1<<40), r.Int31(), r.Int31n(10), r.Int31n(16), r.Int63(), r.Int63n(1000), r.Int63n(1<<20), r.Uint32(), r.Uint64())
		fmt.Println(r.Float32(), r.Float64(), r.NormFloat64(), r.ExpFloat64())
		fmt.Println(r.Perm(8))
	}
	r := rand.New(rand.NewSource(42))
	xs := []string{"a", "b", "c", "d", "e", "f"}
	r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(xs)
	b := make([]byte, 10)
	n, err := r.Read(b)
	fmt.Println(n, err, b)
	r.Read(b[:3])
	r.Read(b[3:5])
	fmt.Println(b)
	r.Seed(42)
	fmt.Println(r.Intn(1000), r.Intn(1000), r.Intn(1000))
	z := rand.NewZipf(rand.New(rand.NewSource(3)), 1.5, 2, 50)
	for range 10 {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println()
	src := rand.NewSource(9)
	fmt.Println(src.Int63(), src.(rand.Source64).Uint64())
	hist := make([]int, 6)
	d := rand.New(rand.NewSource(5))
	for range 6000 {
		hist[d.Intn(6)]++
	}
	fmt.Println(hist)
	for i := range 3 {
		func() {
			defer func() { fmt.Println(recover()) }()
			switch i {
			case 0:
				r.Intn(0)
			case 1:
				r.Int63n(-1)
			case 2:
				r.Shuffle(-1, nil)
			}
		}()
	}
	// The functions of the package are seeded at random: only their ranges are known.
	ok := true
	for range 200 {
		ok = ok && rand.Intn(10) < 10 && rand.Float64() < 1 && rand.Int31n(5) < 5 && rand.Int63n(7) < 7 && rand.Int() >= 0 && rand.Float32() < 1 && rand.Int31() >= 0 && rand.Int63() >= 0
	}
	fmt.Println(ok, len(rand.Perm(5)), rand.Uint32() >= 0, rand.Uint64() >= 0, rand.ExpFloat64() >= 0, rand.NormFloat64() < 100)
	rand.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
	fmt.Println(len(xs))
}
