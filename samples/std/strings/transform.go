package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	fmt.Println(strings.ToUpper("héllo ß ŉ ﬁ"), strings.ToLower("ÀÉÎ İ Σ ABC"), strings.ToTitle("ǆ héllo"))
	fmt.Println(strings.ToUpperSpecial(unicode.TurkishCase, "istanbul ı"), strings.ToLowerSpecial(unicode.TurkishCase, "ISTANBUL İ"), strings.ToTitleSpecial(unicode.AzeriCase, "i ı"))
	fmt.Println(strings.Repeat("ab", 3), strings.Repeat("", 10) == "", strings.Repeat("x", 0) == "")
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.Replace("oink oink", "oink", "moo", -1), strings.Replace("abc", "", "-", -1), strings.Replace("abc", "", "-", 2), strings.Replace("abc", "b", "", 1), strings.Replace("x", "y", "z", -1))
	fmt.Println(strings.ReplaceAll("aaaa", "aa", "b"), strings.ReplaceAll("日本", "", "."), strings.ReplaceAll("", "", "e"))
	fmt.Printf("%q %q %q %q\n", strings.Trim("  ¡¡Hello!! ", " !¡"), strings.TrimSpace("\t\n x y \u0085\u2003"), strings.TrimLeft("xxabcxx", "x"), strings.TrimRight("xxabcxx", "x"))
	fmt.Printf("%q %q %q %q %q\n", strings.TrimPrefix("prefix-x", "prefix-"), strings.TrimPrefix("x", "y"), strings.TrimSuffix("x.go", ".go"), strings.TrimSuffix("x.go", ""), strings.Trim("", "abc"))
	fmt.Printf("%q %q %q\n", strings.TrimFunc("123abc456", unicode.IsDigit), strings.TrimLeftFunc("123abc456", unicode.IsDigit), strings.TrimRightFunc("123abc456", unicode.IsDigit))
	fmt.Println(strings.Map(func(r rune) rune {
		switch {
		case r == 'a':
			return 'å'
		case r == 'x':
			return -1
		}
		return unicode.ToUpper(r)
	}, "banaxna\xff"), strings.Map(func(r rune) rune { return r }, "same"))
	fmt.Printf("%q %q %q\n", strings.ToValidUTF8("a\xff\xfeb\xc0", "?"), strings.ToValidUTF8("ok", "?"), strings.ToValidUTF8("\xff", ""))
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.Repeat("x", -1)
	}()
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(r.Replace("<a href=\"x\">b & c</a>"))
	r = strings.NewReplacer("a", "1", "aa", "2", "aaa", "3", "b", "")
	fmt.Println(r.Replace("aaabaaaa"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaabaa"))
	fmt.Println(strings.NewReplacer("", "X").Replace("ab"), strings.NewReplacer("hello", "HI", "hell", "x", "", "_").Replace("hello hell"), strings.NewReplacer().Replace("none"))
	fmt.Println(strings.NewReplacer("1", "one", "2", "two", "é", "e").Replace("1-2-é-12"))
	var sb strings.Builder
	n, err := strings.NewReplacer("x", "yy").WriteString(&sb, "axbx")
	fmt.Println(n, err, sb.String())
	func() {
		defer func() { fmt.Println(recover()) }()
		strings.NewReplacer("odd")
	}()
	caesar := func(s string, k rune) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLower(r) {
				return 'a' + (r-'a'+k+26)%26
			}
			return r
		}, s)
	}
	fmt.Println(caesar("attack at dawn", 3), caesar(caesar("attack at dawn", 3), -3))
}
