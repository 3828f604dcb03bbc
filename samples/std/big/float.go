// Floating-point numbers of any precision: rounding, text, arithmetic, conversions.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
)

func show(name string, x *big.Float) {
	fmt.Println(name, x.Text('g', -1), x.Text('p', 0), x.Prec(), x.Mode(), x.Acc(), x.MinPrec(), x.Sign(), x.Signbit(), x.IsInt())
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %T %v\n", name, r, r)
		}
	}()
	f()
}

var modes = []big.RoundingMode{big.ToNearestEven, big.ToNearestAway, big.ToZero, big.AwayFromZero, big.ToNegativeInf, big.ToPositiveInf}

func parse(s string) *big.Float {
	f, _, err := big.ParseFloat(s, 0, 100, big.ToNearestEven)
	if err != nil {
		panic(err)
	}
	return f
}

func rounding() {
	for _, mode := range modes {
		for _, x := range []float64{2.5, 3.5, -2.5, 2.25, -2.75, 7.9, -7.9} {
			z := new(big.Float).SetPrec(2).SetMode(mode).SetFloat64(x)
			fmt.Print(z, " ", z.Acc(), " ")
		}
		fmt.Println(mode)
	}
	fmt.Println(big.RoundingMode(9), big.Accuracy(5))
	var z big.Float
	show("zero", &z)
	show("third", new(big.Float).Quo(big.NewFloat(1), big.NewFloat(3)))
	show("third 200", new(big.Float).SetPrec(200).Quo(big.NewFloat(1), big.NewFloat(3)))
	show("prec 0", big.NewFloat(-1.5).SetPrec(0))
	show("prec 1", big.NewFloat(-1.5).SetPrec(1))
	show("int", new(big.Float).SetInt(new(big.Int).Lsh(big.NewInt(5), 100)))
	show("int64", new(big.Float).SetInt64(math.MinInt64))
	show("uint64", new(big.Float).SetUint64(math.MaxUint64))
	show("rat", new(big.Float).SetRat(big.NewRat(-22, 7)))
	show("-0", big.NewFloat(math.Copysign(0, -1)))
	show("-inf", new(big.Float).SetInf(true))
	mant := new(big.Float)
	fmt.Println(big.NewFloat(100).MantExp(mant), mant, new(big.Float).SetMantExp(mant, 7))
	show("over", new(big.Float).SetMantExp(mant, math.MaxInt32+1))
	show("under", new(big.Float).SetMantExp(big.NewFloat(-1), math.MinInt32-5))
}

func texts() {
	for _, s := range []string{
		"0", "-0", "1", "1.5", "0.1", "123456789.125", "1e100", "1e-100", "3.14159265358979323846264338327950288", "0x1.8p3", "0b101.01", "0o17.4", "1_000.5",
		"999999.5", "0.00001234", "1e21", "Inf", "-inf", "12345678901234567890", "0x.8p-4", "1p10", "9.5", "0.5", "1.e5", ".5", "0.1e-400", "08.5",
	} {
		x := parse(s)
		fmt.Println(s, x)
		for _, format := range []byte("eEfgGbpxq") {
			for _, prec := range []int{-1, 0, 1, 5, 30} {
				fmt.Print(" ", x.Text(format, prec))
			}
		}
		fmt.Println()
		fmt.Printf("|%v|%g|%10.3f|%-12.2e|%+.3g|% .3g|%012.4f|%x|%b|%s|%d|%F|%5v|\n", x, x, x, x, x, x, x, x, x, x, x, x, x)
	}
	for _, prec := range []uint{1, 2, 3, 10, 24, 53, 64, 113, 500} {
		x := new(big.Float).SetPrec(prec).Quo(big.NewFloat(2), big.NewFloat(3))
		fmt.Println(prec, x.Text('g', -1), x.Text('e', -1), x.Text('f', -1))
		x, _, _ = big.ParseFloat("1.0e-50", 10, prec, big.ToNearestEven)
		fmt.Println(prec, x.Text('g', -1), x.Text('p', 0), x.Acc())
		x, _, _ = big.ParseFloat("7e300", 10, prec, big.ToPositiveInf)
		fmt.Println(prec, x.Text('g', -1), x.Text('p', 0), x.Acc())
	}
}

func errors() {
	for _, s := range []string{"", "+", "x", "1x", "1e", "1e+", "0x", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_", "1e_1", "--1", "1..2", "0xg", "0b2", "1e99999999999", "1e9999999999999999999", "Infinity", "nan", ".", "0b1e3", "+Inf ", "é"} {
		f, b, err := new(big.Float).Parse(s, 0)
		fmt.Printf("%q %v %d %v\n", s, f != nil, b, err)
	}
	for _, base := range []int{2, 8, 10, 16} {
		f, b, err := new(big.Float).Parse("101.1", base)
		fmt.Println(f, b, err)
		_, _, err = new(big.Float).Parse("1_0", base)
		fmt.Println(err)
	}
	try("base", func() { new(big.Float).Parse("1", 3) })
	inf, zero := new(big.Float).SetInf(false), new(big.Float)
	try("nan", func() { big.NewFloat(math.NaN()) })
	try("set nan", func() { zero.SetFloat64(math.NaN()) })
	try("inf-inf", func() { new(big.Float).Sub(inf, inf) })
	try("inf+-inf", func() { new(big.Float).Add(inf, new(big.Float).Neg(inf)) })
	try("0*inf", func() { new(big.Float).Mul(zero, inf) })
	try("0/0", func() { new(big.Float).Quo(zero, zero) })
	try("inf/inf", func() { new(big.Float).Quo(inf, inf) })
	try("sqrt", func() { new(big.Float).Sqrt(big.NewFloat(-2)) })
}

func arithmetic() {
	numbers := []*big.Float{parse("1.25"), parse("-3"), parse("1e30"), parse("0.1"), parse("0"), parse("-0"), parse("inf"), parse("-1e-40")}
	for _, x := range numbers {
		for _, y := range numbers {
			for i, op := range []func(z *big.Float) *big.Float{
				func(z *big.Float) *big.Float { return z.Add(x, y) },
				func(z *big.Float) *big.Float { return z.Sub(x, y) },
				func(z *big.Float) *big.Float { return z.Mul(x, y) },
				func(z *big.Float) *big.Float { return z.Quo(x, y) },
			} {
				try(fmt.Sprint(x, y, i), func() {
					z := op(new(big.Float))
					rounded := op(new(big.Float).SetPrec(20).SetMode(big.ToNegativeInf))
					fmt.Print(z.Text('g', -1), " ", z.Acc(), " ", rounded.Text('p', 0), " ", rounded.Acc(), "; ")
				})
			}
			fmt.Println(x.Cmp(y))
		}
	}
	x := parse("-1.5")
	fmt.Println(new(big.Float).Abs(x), new(big.Float).Neg(x), x.Add(x, x), x.Mul(x, x), x.Quo(x, x), x.Sub(x, x))
	for _, s := range []string{"2", "4", "0.01", "1e101", "3", "0", "-0", "inf", "0.5"} {
		for _, prec := range []uint{0, 10, 53, 200, 1000} {
			z := new(big.Float).SetPrec(prec).Sqrt(parse(s))
			fmt.Println("sqrt", s, prec, z.Text('g', -1), z.Acc())
		}
	}
	// e, by its series.
	sum, term := new(big.Float).SetPrec(400).SetInt64(1), new(big.Float).SetPrec(400).SetInt64(1)
	for i := int64(1); i < 90; i++ {
		term.Quo(term, new(big.Float).SetInt64(i))
		sum.Add(sum, term)
	}
	fmt.Println(sum.Text('f', 100))
}

func conversions() {
	for _, s := range []string{"0", "-0", "1.5", "-1.5", "0.3", "1e18", "-9223372036854775808", "9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "18446744073709551615.5",
		"1e40", "1e309", "-1e400", "3.4028235e38", "3.4028236e38", "1e-45", "0.7e-45", "5e-46", "1e-323", "2e-324", "2.47e-324", "0x1p-1075", "0x1.8p-1075", "-0x1.00001p-1074", "inf", "-inf", "0x1.fffffffffffff8p1023", "0x1p-150", "0x1.1p-150"} {
		x := parse(s)
		i, ia := x.Int64()
		u, ua := x.Uint64()
		f, fa := x.Float32()
		d, da := x.Float64()
		n, na := x.Int(nil)
		r, ra := x.Rat(nil)
		fmt.Println(s, i, ia, u, ua, f, fa, d, da, n, na, ra, math.Signbit(d))
		if r != nil && r.Denom().BitLen() < 100 {
			fmt.Println(r)
		}
	}
	var z big.Float
	n, err := fmt.Sscan("  12.5e3x", &z)
	fmt.Println(n, err, &z)
	n, err = fmt.Sscanf("1.25,-7", "%v,%g", &z, new(big.Float))
	fmt.Println(n, err, &z)
	text, err := json.Marshal(map[string]*big.Float{"a": parse("0.1"), "b": nil, "c": parse("-inf")})
	fmt.Println(string(text), err)
	var m struct{ A, B *big.Float }
	fmt.Println(json.Unmarshal([]byte(`{"a":"1.5","b":"2e5"}`), &m), m.A, m.B)
	fmt.Println(json.Unmarshal([]byte(`{"a":"x"}`), &m))
	for _, x := range []*big.Float{nil, parse("0"), big.NewFloat(-1.5), parse("0.1"), parse("inf")} {
		b, err := x.GobEncode()
		var y big.Float
		fmt.Printf("%x %v %v %v\n", b, err, y.GobDecode(b), &y)
	}
	small := new(big.Float).SetPrec(10).SetMode(big.ToZero)
	b, _ := parse("0.1").GobEncode()
	fmt.Println(small.GobDecode(b), small, small.Mode(), small.Prec())
	for _, b := range [][]byte{{1}, {2, 0, 0, 0, 0, 0}, {1, 2, 0, 0, 0, 0}, {1, 2, 0, 0, 0, 1, 0, 0, 0, 0}, {1, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0}} {
		fmt.Println(new(big.Float).GobDecode(b))
	}
	var null *big.Float
	t, err := null.MarshalText()
	fmt.Printf("%s %v\n", t, err)
}

func main() {
	rounding()
	texts()
	errors()
	arithmetic()
	conversions()
}
