package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	fmt.Println(strconv.Itoa(0), strconv.Itoa(-45), strconv.Itoa(math.MaxInt64), strconv.Itoa(math.MinInt64))
	for _, base := range []int{2, 3, 8, 10, 16, 32, 36} {
		fmt.Println(base, strconv.FormatInt(255, base), strconv.FormatInt(-1<<63, base), strconv.FormatUint(1<<64-1, base))
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		strconv.FormatInt(1, 1)
	}()
	fmt.Println(strconv.FormatBool(true), strconv.FormatBool(false))
	values := []float64{0, math.Copysign(0, -1), 1, -1.5, 3.14159, 1e21, 1e20, 123456789, 1e-5, 0.0001, 1e100, 1.0 / 3, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64, math.SmallestNonzeroFloat64, 2.5, 0.125, 999999.5, 5e-324}
	for _, v := range values {
		for _, f := range "eEfgGbxX" {
			fmt.Print(strconv.FormatFloat(v, byte(f), -1, 64), " ")
		}
		for _, p := range []int{0, 1, 3, 10} {
			fmt.Print(strconv.FormatFloat(v, 'f', p, 64), " ", strconv.FormatFloat(v, 'e', p, 64), " ", strconv.FormatFloat(v, 'g', p, 64), " ", strconv.FormatFloat(v, 'x', p, 64), " ")
		}
		fmt.Println(strconv.FormatFloat(v, 'g', -1, 32), strconv.FormatFloat(v, 'f', 2, 32))
	}
	for _, v := range []float64{0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 2.675, 1.005, 1e22, 123.456} {
		fmt.Print(strconv.FormatFloat(v, 'f', 0, 64), " ", strconv.FormatFloat(v, 'f', 1, 64), " ", strconv.FormatFloat(v, 'f', 2, 64), " ", strconv.FormatFloat(v, 'f', 30, 64), "; ")
	}
	fmt.Println()
	fmt.Println(strconv.FormatComplex(1+2i, 'f', 1, 128), strconv.FormatComplex(complex(math.NaN(), math.Inf(-1)), 'g', -1, 64), strconv.FormatComplex(-0.5i, 'e', 2, 128))
	b := []byte("n=")
	b = strconv.AppendInt(b, -42, 10)
	b = append(b, ' ')
	b = strconv.AppendUint(b, 255, 16)
	b = append(b, ' ')
	b = strconv.AppendBool(b, true)
	b = append(b, ' ')
	b = strconv.AppendFloat(b, 1.5, 'e', 3, 64)
	b = append(b, ' ')
	b = strconv.AppendQuote(b, "q\"uote\n")
	b = strconv.AppendQuoteRune(b, '☺')
	b = strconv.AppendQuoteToASCII(b, "世")
	b = strconv.AppendQuoteRuneToASCII(b, '世')
	b = strconv.AppendQuoteToGraphic(b, "\u00a0☺\t")
	b = strconv.AppendQuoteRuneToGraphic(b, '\u3000')
	fmt.Println(string(b))
}
