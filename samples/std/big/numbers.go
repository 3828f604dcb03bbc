// Integers and fractions of any size.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
)

func try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("panic: %T %v\n", r, r)
		}
	}()
	f()
}
func main() {
	a, b := big.NewInt(-255), big.NewInt(12)
	fmt.Printf("%d|%5d|%-6d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%#b|%s|%v|%08d|%.5d|%+08d|%q|%t|%e\n", a, b, b, b, b, a, a, a, a, a, a, b, b, a, a, a, a, b, b, b, b)
	var n *big.Int
	fmt.Println(n, a)
	fmt.Printf("%d %s %v %x|%10s|%+v|%#v\n", n, n, n, n, n, a, a)
	fmt.Println(n.String(), n.Text(10))
	for _, s := range []string{"123", "-0x1f", "0b101", "0o17", "017", "1_000", "_1", "1__0", "", "-", "+5", "0x", "abc", "0", "08", "1_"} {
		z, ok := new(big.Int).SetString(s, 0)
		fmt.Print(z, ok, " ")
		z, ok = new(big.Int).SetString(s, 10)
		fmt.Print(z, ok, " ")
		z, ok = new(big.Int).SetString(s, 36)
		fmt.Println(z, ok)
	}
	z, ok := new(big.Int).SetString("zZ9", 62)
	fmt.Println(z, ok, z.Text(62), z.Text(36), z.Text(2))
	try(func() { new(big.Int).SetString("1", 63) })
	try(func() { a.Text(1) })
	try(func() { a.Text(63) })
	try(func() { new(big.Int).Div(a, new(big.Int)) })
	try(func() { new(big.Int).Sqrt(a) })
	try(func() { new(big.Int).Exp(big.NewInt(2), b, nil).Rsh(a, 3) })
	try(func() { new(big.Int).ModInverse(a, new(big.Int)) })
	try(func() { new(big.Int).Add(nil, a) })
	js, err := json.Marshal(map[string]*big.Int{"a": a, "n": nil})
	fmt.Println(string(js), err)
	var q big.Int
	fmt.Println(json.Unmarshal([]byte(`12345678901234567890123`), &q), &q, json.Unmarshal([]byte(`"12"`), &q), json.Unmarshal([]byte(`1.5`), new(big.Int)), json.Unmarshal([]byte(`null`), new(big.Int)), q.Sign())
	fmt.Println(q.UnmarshalText([]byte("x")))
	fmt.Println(fmt.Sscan("0x1F 77", &q, b))
	fmt.Println(&q, b)
	fmt.Println(fmt.Sscanf("ff 12", "%x %d", &q, b))
	fmt.Println(&q, b)
	fmt.Println(fmt.Sscan("zz", &q))
	try(func() { fmt.Println(fmt.Sscanf("zz", "%q", &q)) })
	q.SetInt64(-258)
	g, _ := q.GobEncode()
	fmt.Println(g, q.GobDecode(g), q.GobDecode([]byte{9}), q.GobDecode(nil), &q)
	for _, p := range [][2]int64{{48, 18}, {-48, 18}, {48, -18}, {0, 5}, {5, 0}, {0, 0}, {-7, -3}, {17, 17}, {12, 4}, {4, 12}, {240, 46}, {0, -5}, {-5, 0}} {
		x, y := new(big.Int), new(big.Int)
		d := new(big.Int).GCD(x, y, big.NewInt(p[0]), big.NewInt(p[1]))
		fmt.Print(d, x, y, "; ")
	}
	fmt.Println()
	for _, m := range []int64{0, 7, -7, 1} {
		for _, e := range []int64{5, 0, -1} {
			fmt.Print(new(big.Int).Exp(big.NewInt(-3), big.NewInt(e), big.NewInt(m)), " ")
		}
	}
	fmt.Println(new(big.Int).Exp(big.NewInt(7), big.NewInt(-1), big.NewInt(7)))
	fmt.Println(new(big.Int).ModInverse(big.NewInt(-3), big.NewInt(-7)), new(big.Int).ModInverse(big.NewInt(2), big.NewInt(4)))
	fmt.Println(big.Jacobi(big.NewInt(-2), big.NewInt(-15)), new(big.Int).ModSqrt(big.NewInt(10), big.NewInt(13)), new(big.Int).ModSqrt(big.NewInt(5), big.NewInt(13)), new(big.Int).ModSqrt(big.NewInt(5), big.NewInt(41)), new(big.Int).ModSqrt(big.NewInt(4), big.NewInt(7)))
	fmt.Println(new(big.Int).Binomial(10, 3), new(big.Int).Binomial(3, 5), new(big.Int).Binomial(-1, -1), new(big.Int).Binomial(5, -1), new(big.Int).MulRange(-3, -1), new(big.Int).MulRange(1, 25), new(big.Int).MulRange(5, 1))
	f, acc := new(big.Int).Lsh(big.NewInt(1), 2000).Float64()
	fmt.Println(f, acc)
	f, acc = big.NewInt(math.MaxInt64).Float64()
	fmt.Println(f, acc, big.Accuracy(3))
	// rat
	for _, s := range []string{"1/2", "3", "-1.25", "1e3", "1.5e-2", "4/-2", "1/0", "0x10/3", ".5", "1.", "", "1/ 2", "0x1p-2", "1_0/3", "6/4", "1e", "+7/14", "0b11", "10/0x4", "-.5e1", "0x1.8"} {
		r, ok := new(big.Rat).SetString(s)
		fmt.Print(s, "=", r, ok, " ")
	}
	fmt.Println()
	r := big.NewRat(-7, 3)
	var nr *big.Rat
	_ = nr
	fmt.Println(r, r.RatString(), big.NewRat(4, 2).RatString(), big.NewRat(4, 2), r.FloatString(0), r.FloatString(3), big.NewRat(5, 2).FloatString(0), big.NewRat(1, 8).FloatString(2), big.NewRat(-1, 8).FloatString(1), big.NewRat(0, 1).FloatString(2))
	fmt.Println(new(big.Rat).Add(r, big.NewRat(1, 3)), new(big.Rat).Sub(r, r), new(big.Rat).Mul(r, r), new(big.Rat).Quo(r, big.NewRat(2, 9)), new(big.Rat).Inv(r), new(big.Rat).Neg(r), new(big.Rat).Abs(r), r.Cmp(big.NewRat(-2, 1)), r.Sign(), r.IsInt(), r.Num(), r.Denom())
	try(func() { big.NewRat(1, 0) })
	try(func() { new(big.Rat).Quo(r, new(big.Rat)) })
	try(func() { new(big.Rat).Inv(new(big.Rat)) })
	try(func() { new(big.Rat).SetFrac64(1, 0) })
	fmt.Println(r.Float64())
	fmt.Println(r.Float32())
	fmt.Println(big.NewRat(1, 4).Float64())
	fmt.Println(big.NewRat(1, 4).Float32())
	fmt.Println(new(big.Rat).SetFloat64(0.1), new(big.Rat).SetFloat64(math.NaN()), new(big.Rat).SetFloat64(-2.5), new(big.Rat).SetFloat64(5e-324).Denom().BitLen())
	fmt.Println(r.FloatPrec())
	fmt.Println(big.NewRat(3, 40).FloatPrec())
	fmt.Println(big.NewRat(1, 600).FloatPrec())
	js, err = json.Marshal(r)
	fmt.Println(string(js), err, json.Unmarshal([]byte(`"3/9"`), r), r, new(big.Rat).UnmarshalText([]byte("q")))
	fmt.Printf("%v %s %10v|%d\n", r, r, r, r)
	fmt.Println(fmt.Sscan("3/6", r))
	fmt.Println(r)
	var zr big.Rat
	fmt.Println(&zr, zr.Denom(), zr.Num(), zr.IsInt())
	gg, _ := big.NewRat(-3, 4).GobEncode()
	fmt.Println(gg, zr.GobDecode(gg), &zr, zr.GobDecode([]byte{7, 0}), zr.GobDecode([]byte{3, 0}))
	fmt.Println(a.Append([]byte("x"), 16), string(a.Append(nil, 10)))
	fmt.Println(fmt.Sprintf("%T", a.Bits()), big.MaxBase, new(big.Int).SetBits([]big.Word{1, 0}), new(big.Int).SetBit(big.NewInt(-1), 3, 0), big.NewInt(-1).Bit(99), a.BitLen(), a.TrailingZeroBits(), a.FillBytes(make([]byte, 3)))
	try(func() { a.FillBytes(nil) })
}
