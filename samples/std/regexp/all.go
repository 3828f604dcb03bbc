// Package regexp: finding, groups, replacing, splitting, errors.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>[^;]*);?`)
	s := "name=gö;x=1;empty=;日本=2"
	fmt.Println(re, re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("value"), re.SubexpIndex("no"))
	fmt.Println(re.MatchString(s), re.FindString(s), re.FindStringIndex(s))
	fmt.Printf("%q\n", re.FindStringSubmatch(s))
	fmt.Println(re.FindStringSubmatchIndex(s))
	fmt.Printf("%q\n", re.FindAllString(s, -1))
	fmt.Println(re.FindAllStringIndex(s, 2), re.FindAllStringSubmatchIndex(s, -1))
	fmt.Printf("%q\n", re.FindAllStringSubmatch(s, -1))
	fmt.Println(re.ReplaceAllString(s, "$value:$key "), re.ReplaceAllString(s, "${value}x$keyx$$$9$"), re.ReplaceAllString(s, "$1_$2|${1}_"))
	fmt.Println(re.ReplaceAllLiteralString(s, "$1"), re.ReplaceAllStringFunc(s, strings.ToUpper))
	fmt.Printf("%s\n", re.ReplaceAll([]byte(s), []byte("<$1>")))
	fmt.Printf("%s %s\n", re.ReplaceAllFunc([]byte("a=b"), func(b []byte) []byte { return append(b, '!') }), re.ReplaceAllLiteral([]byte("a=b"), []byte("$1")))
	fmt.Printf("%q %q %v\n", re.Find([]byte(s)), re.FindSubmatch([]byte(s)), re.FindIndex([]byte("-")))
	fmt.Printf("%q\n", re.FindAll([]byte(s), 2))
	fmt.Printf("%s\n", re.Expand(nil, []byte("$key is $value"), []byte(s), re.FindSubmatchIndex([]byte(s))))

	for _, c := range [][2]string{{`a*`, "baaac"}, {``, "abc"}, {``, "日本"}, {`x*`, ""}, {`^`, "ab\nc"}, {`(?m)^`, "ab\nc"}, {`$`, "ab"}, {`\b`, "ab cd"}, {`(a)|(b)`, "abc"}, {`a+?`, "aaa"}, {`(?i)HeLLo`, "say hello HELLO"},
		{`.`, "a\nb"}, {`(?s).`, "a\nb"}, {`[[:alpha:]]+`, "ab1cd"}, {`\p{Greek}+`, "abγδ"}, {`[^a-c]`, "abcd"}, {`(a|ab)(c|bcd)`, "abcd"}, {`\x41\101`, "AA"}, {`a{2,3}`, "aaaaaaa"}, {`(?:x(y)?)+`, "xyx"}, {`.`, "\xffa\xc3"}, {`[é-ü]`, "aéüz"}} {
		re := regexp.MustCompile(c[0])
		fmt.Printf("%-14s %q %v %q %v\n", c[0], c[1], re.FindAllStringIndex(c[1], -1), re.ReplaceAllString(c[1], "<$0>"), re.FindStringSubmatchIndex(c[1]))
	}
	re = regexp.MustCompile(`a+|a+b`)
	fmt.Println(re.FindString("aab"))
	re.Longest()
	fmt.Println(re.FindString("aab"), regexp.MustCompilePOSIX(`a+|a+b`).FindString("aab"))

	for _, n := range []int{-1, 0, 1, 2, 3} {
		fmt.Printf("%q %q\n", regexp.MustCompile(`a*`).Split("baaac", n), regexp.MustCompile(`,\s*`).Split("a, b,c,  d,", n))
	}
	fmt.Printf("%q %q\n", regexp.MustCompile(`,`).Split("", -1), regexp.MustCompile(``).Split("", -1))
	for _, p := range []string{`a(`, `a)`, `[a`, `a**`, `*`, `a{1001}`, `\z\q`, `(?P<1>a)`, `[z-a]`, `a\`, `(?z)`, `x{2,1}`, `[[:foo:]]`, `\pX`, "\xff", `(?<name>a)`, `a++`, `(?!x)`, `\8`} {
		_, err := regexp.Compile(p)
		fmt.Printf("%q %v\n", p, err)
	}
	fmt.Println(regexp.QuoteMeta("a.b*c[d]\\$é"), regexp.MustCompile(regexp.QuoteMeta("1+1=2?")).MatchString("is 1+1=2?"))
	fmt.Println(regexp.MustCompile(`abc+d`).LiteralPrefix())
	fmt.Println(regexp.MustCompile(`ab\.c`).LiteralPrefix())
	ok, err := regexp.MatchString(`^\d{3}-\d{4}$`, "555-1234")
	fmt.Println(ok, err)
	fmt.Println(regexp.MustCompile(`b+`).MatchReader(strings.NewReader("abbb")), regexp.MustCompile(`b+`).FindReaderIndex(strings.NewReader("abbbc")))
	b, err := regexp.MustCompile(`x+`).MarshalText()
	fmt.Println(string(b), err)
	var u regexp.Regexp
	fmt.Println(u.UnmarshalText([]byte(`y+`)), u.MatchString("y"), u.UnmarshalText([]byte(`(`)))
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile(`a(b`)
}
