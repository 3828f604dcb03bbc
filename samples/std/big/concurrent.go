// A factorial in parts, by goroutines, and Fibonacci numbers in a pipeline.
package main

import (
	"crypto/rand"
	"fmt"
	"math/big"
	mrand "math/rand"
	"reflect"
	"strings"
	"sync"
)

func factorial(n, parts int64) *big.Int {
	products := make(chan *big.Int)
	for p := range parts {
		go func() {
			products <- new(big.Int).MulRange(n*p/parts+1, n*(p+1)/parts)
		}()
	}
	z := big.NewInt(1)
	for range parts {
		z.Mul(z, <-products)
	}
	return z
}

func fibonacci(n int) <-chan big.Int {
	out := make(chan big.Int, 4)
	go func() {
		defer close(out)
		a, b := big.NewInt(0), big.NewInt(1)
		for range n {
			out <- *new(big.Int).Set(a)
			a.Add(a, b)
			a, b = b, a
		}
	}()
	return out
}

func main() {
	f := factorial(300, 7)
	fmt.Println(f)
	fmt.Println(f.Cmp(factorial(300, 1)), reflect.DeepEqual(f, factorial(300, 3)), f.BitLen(), f.TrailingZeroBits())
	var last big.Int
	for last = range fibonacci(200) {
	}
	fmt.Println(&last, last.Text(62), last.ProbablyPrime(10))
	fmt.Printf("%x\n%40d\n", &last, big.NewInt(42))

	var mu sync.Mutex
	var primes []int64
	var wg sync.WaitGroup
	for i := range int64(100) {
		wg.Go(func() {
			if big.NewInt(i).ProbablyPrime(0) {
				mu.Lock()
				defer mu.Unlock()
				primes = append(primes, i)
			}
		})
	}
	wg.Wait()
	fmt.Println(len(primes))

	r := mrand.New(mrand.NewSource(1))
	limit := new(big.Int).Lsh(big.NewInt(1), 70)
	fmt.Println(new(big.Int).Rand(r, limit), new(big.Int).Rand(r, limit), new(big.Int).Rand(r, big.NewInt(1000)))
	n, err := rand.Int(strings.NewReader("\xff\xff\x01\x02"), big.NewInt(1000))
	fmt.Println(n, err)
	_, err = rand.Int(strings.NewReader(""), big.NewInt(1000))
	fmt.Println(err)
	p, err := rand.Prime(rand.Reader, 64)
	fmt.Println(p.BitLen(), p.ProbablyPrime(20), err)
	_, err = rand.Prime(rand.Reader, 1)
	fmt.Println(err)
}
