package main

import "fmt"

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func divmod(a, b int) (q, r int) {
	q = a / b
	r = a % b
	return
}

func main() {
	a, b := 17, 5
	fmt.Println(a+b, a-b, a*b, a/b, a%b)
	fmt.Println(-a/b, -a%b, a/-b, a%-b, -a/-b, -a%-b)
	fmt.Println(a&b, a|b, a^b, a&^b, a<<2, a>>2, -a>>1, ^a)
	fmt.Println(a < b, a <= b, a == b, a != b, a >= b, a > b)
	fmt.Println(true && false, true || false, !true)

	x := 10
	x += 3
	x -= 1
	x *= 4
	x /= 5
	x %= 7
	fmt.Println("x", x)
	x = 0b1010
	x <<= 3
	x >>= 1
	x |= 1
	x &= 0x3f
	x ^= 0o17
	x &^= 2
	fmt.Println("x", x)
	x++
	x--
	x++
	fmt.Println("x", x)

	f := 7.0
	fmt.Println(f/2, f*2.5, f-0.25, -f, float64(a)/float64(b))
	fmt.Println(int(3.99*float64(x)), int(-2.7*f), float64(7)/2)

	fmt.Println(gcd(1071, 462), gcd(17, 5), gcd(0, 9))
	for i := 0; i < 15; i++ {
		fmt.Print(fib(i), " ")
	}
	fmt.Println()
	q, r := divmod(100, 7)
	fmt.Println(q, r)
	fmt.Println(1+2*3, (1+2)*3, 10-4-3, 2*3%4, 1<<3+1, 7&3<<1)
	var sum int
	for i := 1; i <= 1000000; i++ {
		sum += i * i % 7
	}
	fmt.Println(sum)
}
