// Closures: counters, composed functions, and a parser made of functions.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

func compose(fs ...func(int) int) func(int) int {
	return func(x int) int {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

type parser func(s string, at int) (value, next int)

func digit(s string, at int) (int, int) {
	if at < len(s) && '0' <= s[at] && s[at] <= '9' {
		return int(s[at] - '0'), at + 1
	}
	return 0, -1
}

func many(p parser, fold func(a, b int) int) parser {
	return func(s string, at int) (int, int) {
		value, next := 0, at
		for {
			v, n := p(s, next)
			if n < 0 {
				return value, next
			}
			value, next = fold(value, v), n
		}
	}
}

func separated(p parser, separator byte, fold func(a, b int) int) parser {
	return func(s string, at int) (int, int) {
		value, next := p(s, at)
		for next < len(s) && s[next] == separator {
			var v int
			v, next = p(s, next+1)
			value = fold(value, v)
		}
		return value, next
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	next := counter()
	k := 3
	f := compose(
		func(x int) int { return x + k },
		func(x int) int { return x * 5 },
		func(x int) int { return x ^ next() })
	sum := separated(many(digit, func(a, b int) int { return 10*a + b }), '+',
		func(a, b int) int { return a + b })
	total := 0
	for i := 0; i < n; i++ {
		for j := 0; j < 100; j++ {
			total += f(j)
		}
		v, _ := sum("12+345+6789+1+22+333", 0)
		total += v
	}
	fmt.Println(total)
}
