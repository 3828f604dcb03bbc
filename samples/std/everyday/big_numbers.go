// Exact arithmetic: factorials, fractions for money, RSA by hand, digits of pi and e.
package main

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand"
	"strings"
	"sync"
)

// product multiplies from..to, both halves at once while they are long.
func product(from, to int64) *big.Int {
	if to-from < 50 {
		p := big.NewInt(1)
		for i := from; i <= to; i++ {
			p.Mul(p, big.NewInt(i))
		}
		return p
	}
	mid := (from + to) / 2
	var a, b *big.Int
	var wg sync.WaitGroup
	wg.Go(func() { a = product(from, mid) })
	b = product(mid+1, to)
	wg.Wait()
	return a.Mul(a, b)
}

// pi by Machin's formula.
func pi(digits int) string {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits+10)), nil)
	arctan := func(x int64) *big.Int {
		sum, term, xx := new(big.Int), new(big.Int).Quo(unit, big.NewInt(x)), big.NewInt(x*x)
		for n := int64(1); term.Sign() != 0; n += 2 {
			t := new(big.Int).Quo(term, big.NewInt(n))
			if n%4 == 1 {
				sum.Add(sum, t)
			} else {
				sum.Sub(sum, t)
			}
			term.Quo(term, xx)
		}
		return sum
	}
	p := new(big.Int).Lsh(arctan(5), 2)
	p.Sub(p, arctan(239)).Lsh(p, 2)
	return p.String()[:digits+1]
}

func main() {
	f := product(1, 1000)
	s := f.String()
	fmt.Println(len(s), s[:20], len(s)-len(strings.TrimRight(s, "0")), f.BitLen(), f.TrailingZeroBits())
	fmt.Println(pi(60))
	sum := new(big.Rat)
	for i := range int64(20) {
		sum.Add(sum, new(big.Rat).SetFrac(big.NewInt(1), product(1, i)))
	}
	fmt.Println(sum.FloatString(18), sum.Num(), sum.IsInt())

	r := rand.New(rand.NewSource(1))
	p, q := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), 128)), new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), 128))
	for _, x := range []*big.Int{p, q} {
		for x.SetBit(x, 0, 1); !x.ProbablyPrime(20); x.Add(x, big.NewInt(2)) {
		}
	}
	n := new(big.Int).Mul(p, q)
	phi := new(big.Int).Mul(new(big.Int).Sub(p, big.NewInt(1)), new(big.Int).Sub(q, big.NewInt(1)))
	e := big.NewInt(65537)
	d := new(big.Int).ModInverse(e, phi)
	m := new(big.Int).SetBytes([]byte("a secret message"))
	c := new(big.Int).Exp(m, e, n)
	back := new(big.Int).Exp(c, d, n)
	fmt.Printf("%s %d %x\n", back.Bytes(), n.BitLen(), back.FillBytes(make([]byte, 20)))
	x, y := new(big.Int), new(big.Int)
	g := new(big.Int).GCD(x, y, big.NewInt(240), big.NewInt(46))
	fmt.Println(g, x, y, new(big.Int).ModInverse(big.NewInt(4), big.NewInt(8)), big.Jacobi(big.NewInt(2), big.NewInt(15)), new(big.Int).ModSqrt(big.NewInt(2), big.NewInt(7)))

	for _, s := range []string{"0x_ff", "0b101", "-0o17", "12_345", "1e3", "", "z", "+7", "0x", "9223372036854775808"} {
		v, ok := new(big.Int).SetString(s, 0)
		fmt.Print(v, " ", ok, "; ")
	}
	fmt.Println()
	v, _ := new(big.Int).SetString("-zz", 36)
	fmt.Printf("%v %d %#x %+d|%10d|%-10d|%010d %b %o %X %s\n", v, v, v, f.Sign(), v, v, v, v, v, v, v.Text(36))
	for _, ab := range [][2]int64{{7, 3}, {-7, 3}, {7, -3}, {-7, -3}} {
		a, b := big.NewInt(ab[0]), big.NewInt(ab[1])
		dq, dm := new(big.Int).DivMod(a, b, new(big.Int))
		tq, tr := new(big.Int).QuoRem(a, b, new(big.Int))
		fmt.Print(dq, dm, tq, tr, new(big.Int).And(a, b), new(big.Int).Xor(a, b), new(big.Int).Not(a), new(big.Int).Rsh(a, 1), "; ")
	}
	fmt.Println()
	for _, s := range []string{"3/9", "-1.25", "1e-3", "0x1p-2", "1/0", "x", "4/-6", ".5"} {
		v, ok := new(big.Rat).SetString(s)
		fmt.Print(v, " ", ok, "; ")
	}
	fmt.Println()
	price := big.NewRat(1999, 100)
	tax := new(big.Rat).Mul(price, big.NewRat(19, 100))
	fl, exact := tax.Float64()
	fmt.Println(tax, tax.FloatString(2), fl, exact, tax.RatString(), tax.Cmp(price), new(big.Rat).Inv(tax), new(big.Rat).SetFloat64(0.1))
	type doc struct {
		N *big.Int
		R *big.Rat
	}
	b, err := json.Marshal(doc{f.SetUint64(1 << 63), tax})
	fmt.Println(string(b), err)
	var out doc
	fmt.Println(json.Unmarshal([]byte(`{"N": 123456789012345678901234567890, "R": "2/4"}`), &out), out.N, out.R)
	fmt.Println(json.Unmarshal([]byte(`{"N": 1.5}`), &out))
	var scanned big.Int
	k, err := fmt.Sscan("99999999999999999999 rest", &scanned)
	fmt.Println(k, err, &scanned, scanned.IsInt64(), scanned.Uint64(), new(big.Int).Sqrt(&scanned), new(big.Int).Binomial(50, 25))
	defer func() { fmt.Println(recover()) }()
	new(big.Int).Div(f, new(big.Int))
}
