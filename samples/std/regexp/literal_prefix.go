// What all matches of an expression begin with, as its program says it.
package main

import (
	"fmt"
	"regexp"
)

func main() {
	for _, expr := range []string{
		``, `abc`, `abc+`, `abc?`, `a.b`, `(?s)a.b`, `x{2,3}`, `x{3}y`, `x{0,2}y`, `\Q.*\E`, `\Q.*\Ex*`, `(?:)`, `(abc)d`, `a(b|c)`,
		`abc|abd`, `abc|abc`, `(?i)abc`, `ab(?i)c`, `(?i)1-2`, `[a]b`, `[a-b]c`, `a\.b\x41`, `世界.`, `a\bb`, `^abc`, `^abc$`,
		`^abc.*$`, `(?s)^abc.*$`, `^(abc)$`, `^ab(c)$`, `^ab*$`, `^a(?:b|c)$`, `^a(?:b|bc)$`, `^$`, `abc$`, `(?m)^abc$`, `\Aab\z`, `ab[\x{FFFD}]c`, `(a)(b)c+`,
		`(?:ab){2}`, `(?:ab)+`, `a**`, `\d`, `é`,
	} {
		re, err := regexp.Compile(expr)
		if err != nil {
			fmt.Println(err)
			continue
		}
		prefix, complete := re.LiteralPrefix()
		fmt.Printf("%q: %q %v\n", expr, prefix, complete)
	}
	fmt.Println(regexp.MustCompilePOSIX("ab+").LiteralPrefix())
	long := regexp.MustCompile("x{2,3}")
	long.Longest()
	fmt.Println(long.LiteralPrefix())
}
