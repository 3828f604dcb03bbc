package rand

import (
	"errors"
	"io"
	"math/big"
)

// random reads a number of so many bits.
func random(source io.Reader, bits int) (*big.Int, error) {
	b := make([]byte, (bits+7)/8)
	if _, err := io.ReadFull(source, b); err != nil {
		return nil, err
	}
	if extra := len(b)*8 - bits; extra > 0 {
		b[0] &= 0xff >> extra
	}
	return new(big.Int).SetBytes(b), nil
}

// Int returns a number in [0, max).
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	bits := new(big.Int).Sub(max, big.NewInt(1)).BitLen()
	for {
		if n, err = random(rand, bits); err != nil || n.Cmp(max) < 0 {
			return n, err
		}
	}
}

// Prime returns a number of so many bits that is prime with high probability.
func Prime(rand io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	for {
		p, err := random(rand, bits)
		if err != nil {
			return nil, err
		}
		// The two highest bits are set, so that the product of two has all its bits, and the lowest.
		p.SetBit(p, bits-1, 1).SetBit(p, bits-2, 1)
		if bits > 2 {
			p.SetBit(p, 0, 1)
		}
		if p.ProbablyPrime(20) {
			return p, nil
		}
	}
}
