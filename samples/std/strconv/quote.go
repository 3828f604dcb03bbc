package main

import (
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"", "plain", "tab\tnl\nquote\"back\\", "é世😀", "\x00\x01\x7f\xff", "\u00a0\u200b\ufeff\u2028", "`tick`", "\a\b\f\r\v", "\U0010ffff", "\xed\xa0\x80"} {
		fmt.Println(strconv.Quote(s), strconv.QuoteToASCII(s), strconv.QuoteToGraphic(s), strconv.CanBackquote(s))
	}
	for _, r := range []rune{'a', '\'', '"', '\n', '世', 0x7f, 0xa0, 0x10ffff, 0x110000, -1, '☺'} {
		fmt.Println(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r))
	}
	for _, s := range []string{`"ok"`, "`raw\\n`", `'x'`, `'世'`, `"\u00e9\x41\101\n\""`, `"bad`, `bad"`, `""`, "``", `'ab'`, `''`, `"\q"`, `"new` + "\n" + `line"`, `"\400"`, `"\ud800"`, "`a`b`", `"\'"`, `'\"'`, `'\''`, "\"\xff\""} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%s -> %q %v\n", strconv.Quote(s), u, err)
	}
	rest := `a\tb\u4e16\x41é"tail`
	for rest != "" {
		r, multi, tail, err := strconv.UnquoteChar(rest, '"')
		fmt.Printf("%q %v %q %v\n", r, multi, tail, err)
		if err != nil {
			break
		}
		rest = tail
	}
	for _, s := range []string{`"a" rest`, "`b` + c", `'x'y`, "none", `"open`} {
		p, err := strconv.QuotedPrefix(s)
		fmt.Println(p, err)
	}
}
