// Matrices over any number type, linear systems, a Fourier transform, primes and statistics.
package main

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"math/cmplx"
	"strings"
)

type numeric interface {
	~int | ~int64 | ~float64 | ~complex128
}

type matrix[T numeric] struct {
	rows, cols int
	v          []T
}

func from[T numeric](rows ...[]T) matrix[T] {
	m := matrix[T]{len(rows), len(rows[0]), nil}
	for _, r := range rows {
		m.v = append(m.v, r...)
	}
	return m
}

func (m matrix[T]) at(i, j int) *T { return &m.v[i*m.cols+j] }

var errShape = errors.New("shapes do not fit")

func (m matrix[T]) mul(o matrix[T]) (matrix[T], error) {
	if m.cols != o.rows {
		return matrix[T]{}, fmt.Errorf("%dx%d by %dx%d: %w", m.rows, m.cols, o.rows, o.cols, errShape)
	}
	out := matrix[T]{m.rows, o.cols, make([]T, m.rows*o.cols)}
	for i := range m.rows {
		for j := range o.cols {
			for k := range m.cols {
				*out.at(i, j) += *m.at(i, k) * *o.at(k, j)
			}
		}
	}
	return out, nil
}

func (m matrix[T]) String() string {
	width := 0
	text := make([]string, len(m.v))
	for i, x := range m.v {
		text[i] = fmt.Sprintf("%.4g", any(x))
		if s, ok := any(x).(fmt.Stringer); ok {
			text[i] = s.String()
		} else if n, ok := any(x).(int); ok {
			text[i] = fmt.Sprint(n)
		}
		width = max(width, len(text[i]))
	}
	var sb strings.Builder
	for i := range m.rows {
		for j := range m.cols {
			fmt.Fprintf(&sb, "%*s ", width, text[i*m.cols+j])
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

func solve(a matrix[float64], b []float64) ([]float64, error) {
	n := a.rows
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(*a.at(r, c)) > math.Abs(*a.at(p, c)) {
				p = r
			}
		}
		if *a.at(p, c) == 0 {
			return nil, errors.New("singular")
		}
		for k := range n {
			*a.at(c, k), *a.at(p, k) = *a.at(p, k), *a.at(c, k)
		}
		b[c], b[p] = b[p], b[c]
		for r := c + 1; r < n; r++ {
			f := *a.at(r, c) / *a.at(c, c)
			for k := c; k < n; k++ {
				*a.at(r, k) -= f * *a.at(c, k)
			}
			b[r] -= f * b[c]
		}
	}
	for r := n - 1; r >= 0; r-- {
		for k := r + 1; k < n; k++ {
			b[r] -= *a.at(r, k) * b[k]
		}
		b[r] /= *a.at(r, r)
	}
	return b, nil
}

func fft(x []complex128) []complex128 {
	n := len(x)
	if n == 1 {
		return x
	}
	even, odd := make([]complex128, n/2), make([]complex128, n/2)
	for i := range even {
		even[i], odd[i] = x[2*i], x[2*i+1]
	}
	even, odd = fft(even), fft(odd)
	out := make([]complex128, n)
	for k := range even {
		t := cmplx.Rect(1, -2*math.Pi*float64(k)/float64(n)) * odd[k]
		out[k], out[k+n/2] = even[k]+t, even[k]-t
	}
	return out
}

func main() {
	a := from([]int{1, 2, 3}, []int{4, 5, 6})
	b := from([]int{7, 8}, []int{9, 10}, []int{-11, 12})
	p, err := a.mul(b)
	fmt.Print(p, err, "\n")
	_, err = a.mul(a)
	fmt.Println(err, errors.Is(err, errShape))
	c, _ := from([]complex128{1i, 2}, []complex128{3, -1i}).mul(from([]complex128{1, 0}, []complex128{0, 1i}))
	fmt.Print(c)
	x, err := solve(from([]float64{0, 2, 1}, []float64{1, -2, -3}, []float64{-1, 1, 2}), []float64{-8, 0, 3})
	fmt.Printf("%.6f %v\n", x, err)
	_, err = solve(from([]float64{1, 2}, []float64{2, 4}), []float64{1, 2})
	fmt.Println(err)

	signal := make([]complex128, 16)
	for i := range signal {
		t := float64(i) / 16
		signal[i] = complex(math.Sin(2*math.Pi*3*t)+0.5*math.Cos(2*math.Pi*5*t), 0)
	}
	for k, v := range fft(signal)[:8] {
		if r, phase := cmplx.Polar(v); r > 1e-9 {
			fmt.Printf("%d: %.3f %.3f\n", k, r, phase)
		}
	}
	fmt.Printf("%.4f %.4f %.4f %v %v\n", cmplx.Sqrt(-1), cmplx.Exp(1i*math.Pi), cmplx.Pow(2i, 3), cmplx.IsNaN(cmplx.NaN()), cmplx.Inf())
	fmt.Printf("%v %.2f %+.1e %8.3f|%g\n", 1+2i, 3.14159-1i, 12345i, 1+1i, complex(math.Inf(1), math.NaN()))

	queens := 0
	var place func(cols, left, right uint16)
	place = func(cols, left, right uint16) {
		if cols == 0xff {
			queens++
			return
		}
		for free := ^(cols | left | right) & 0xff; free != 0; free &= free - 1 {
			bit := free & -free
			place(cols|bit, (left|bit)<<1, (right|bit)>>1)
		}
	}
	place(0, 0, 0)
	hi, lo := bits.Mul64(math.MaxUint64, 3)
	q, r := bits.Div64(1, 5, 7)
	sum, carry := bits.Add64(math.MaxUint64, 1, 1)
	fmt.Println(queens, bits.OnesCount(0xff0f), bits.LeadingZeros32(1), bits.TrailingZeros8(0), bits.Reverse8(0b1101), bits.ReverseBytes32(0x01020304), bits.RotateLeft8(0x81, 1), bits.Len64(1<<40), hi, lo, q, r, sum, carry)
	for i := range 4 {
		fmt.Printf("%03b ", i^i>>1)
	}
	fmt.Println()
	for _, f := range []float64{2.5, -2.5, 0.1, math.Inf(1), 0, math.NaN(), 1e-320} {
		fr, exp := math.Frexp(f)
		ip, frac := math.Modf(f)
		fmt.Println(f, math.Floor(f), math.Round(f), math.RoundToEven(f), math.Trunc(f), fr, exp, ip, frac, math.Signbit(f), math.Ilogb(f), math.Nextafter(f, 10))
	}
	fmt.Println(math.Hypot(3, 4), math.Cbrt(-27), math.Mod(-7, 3), math.Remainder(7, 3), math.FMA(2, 3, 4), math.Log1p(1e-10), math.Atan2(-1, -1), math.Float32bits(1.5))
	fib := func(n int) *big.Int {
		a, b := big.NewInt(0), big.NewInt(1)
		for range n {
			a.Add(a, b)
			a, b = b, a
		}
		return a
	}
	fmt.Println(fib(200), fib(200).ProbablyPrime(10), new(big.Int).Sqrt(fib(100)))
}
