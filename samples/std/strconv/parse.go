package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"0", "42", "-42", "+7", "007", "", " 1", "1 ", "1_000", "0x1f", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "abc", "1e3", "-", "٣"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	for _, c := range []struct {
		s    string
		base int
		bits int
	}{{"ff", 16, 64}, {"FF", 16, 8}, {"-80", 16, 8}, {"z", 36, 64}, {"1010", 2, 64}, {"0b101", 0, 64}, {"0o17", 0, 64}, {"017", 0, 64}, {"0x_1F", 0, 64}, {"1_000", 0, 64}, {"1__0", 0, 64},
		{"_1", 0, 64}, {"8", 8, 64}, {"300", 10, 8}, {"-300", 10, 8}, {"1", 1, 64}, {"1", 37, 64}, {"1", 10, 65}, {"0x", 0, 64}, {"70000", 10, 16}, {"-0", 10, 0}, {"0xg", 0, 64}} {
		n, err := strconv.ParseInt(c.s, c.base, c.bits)
		fmt.Println(n, err)
	}
	for _, s := range []string{"18446744073709551615", "18446744073709551616", "-1", "0", "0xFFFF"} {
		n, err := strconv.ParseUint(s, 0, 64)
		fmt.Println(n, err)
	}
	u, err := strconv.ParseUint("256", 10, 8)
	fmt.Println(u, err)
	for _, s := range []string{"1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False", "yes", "tRUE", ""} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	for _, s := range []string{"0", "-0", "1.5", "1e10", "1E-5", ".5", "5.", "+3", "inf", "-Inf", "+infinity", "NaN", "1e400", "-1e400", "1e-400", "0x1p-2", "0x1.8p3", "1_0.5", "1.5.5", "e5", "", "1e", "0x1", "123456789012345678901234567890",
		"0.1", "2.2250738585072014e-308", "4.9e-324", "2.4703282292062327e-324", "1.7976931348623157e308", "1.7976931348623159e308", "9007199254740993", "0.30000000000000004", "100000000000000016777215", "6.02214076e23", "nano"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	for _, s := range []string{"0.1", "16777217", "3.4028235e38", "3.5e38", "1e-46", "1.401298464324817e-45"} {
		f, err := strconv.ParseFloat(s, 32)
		fmt.Println(f, float32(f), err)
	}
	for _, s := range []string{"1+2i", "-1.5-0.5i", "3i", "i", "5", "(1+2i)", "1+2", "inf+nani", "x", "1e400+1i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	_, err = strconv.Atoi("bad")
	var ne *strconv.NumError
	if errors.As(err, &ne) {
		fmt.Printf("%q %q %v %v %v\n", ne.Func, ne.Num, ne.Err, errors.Is(err, strconv.ErrSyntax), ne.Unwrap() == strconv.ErrSyntax)
	}
	fmt.Println(strconv.ErrRange, strconv.ErrSyntax, strconv.IntSize)
}
