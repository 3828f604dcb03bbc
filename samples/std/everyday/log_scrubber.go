// Cleans logs of secrets and picks them apart with regular expressions of every kind.
package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

var rules = []struct {
	re   *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`(?i)(password|token)=("[^"]*"|\S+)`), "$1=***"},
	{regexp.MustCompile(`\b(\d{4})[ -]?\d{4}[ -]?\d{4}[ -]?(\d{4})\b`), "$1-****-****-${2}x"},
	{regexp.MustCompile(`(?P<user>[\w.+-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)`), "<$user at ${host}>"},
	{regexp.MustCompile(`(?m)^\s*#.*\n?`), ""},
}

var entry = regexp.MustCompile(`(?m)^(?P<time>\d\d:\d\d:\d\d)\s+(?P<level>[A-Z]+)\s+(?:\[(?P<unit>[^\]]*)\]\s*)?(?P<msg>.*)$`)

const text = `12:00:01 INFO [auth] login Password=hunter2 token="a b" for ann.b+c@mail.example.org
# a comment
12:00:02 WARN card 4111 1111-1111 1111 declined
   # another
not a line
12:00:03 ERROR [] x=1;y=22;z=333 TOKEN=
`

func main() {
	s := text
	for _, r := range rules {
		s = r.re.ReplaceAllString(s, r.with)
	}
	fmt.Print(s)
	names := entry.SubexpNames()
	for _, m := range entry.FindAllStringSubmatch(text, -1) {
		for i, v := range m[1:] {
			fmt.Printf("%s=%q ", names[i+1], v)
		}
		fmt.Println()
	}
	kv := regexp.MustCompile(`(\w)=(\d+)`)
	fmt.Println(kv.FindAllString(text, 2), kv.FindAllStringIndex(text, -1), kv.FindStringSubmatchIndex(text), kv.NumSubexp(), entry.SubexpIndex("unit"), entry.SubexpIndex("no"))
	fmt.Println(kv.ReplaceAllStringFunc("a=1 b=22", strings.ToUpper), kv.ReplaceAllLiteralString("a=1", "$1"), kv.ReplaceAllString("a=1", "$1x $2 $$ ${1}x $0"))
	var out []byte
	for _, m := range kv.FindAllSubmatchIndex([]byte(text), -1) {
		out = kv.ExpandString(out, "${2}:$1 ", text, m)
	}
	fmt.Printf("%s\n", out)
	for _, c := range []struct{ re, in string }{
		{`a*`, "baaac"}, {`^$`, ""}, {`(?s)a.b`, "a\nb"}, {`(?U)a+`, "aaa"}, {`a+?`, "aaa"}, {`(a|ab)(c|bcd)`, "abcd"}, {`\bgo\b`, "go gopher ago"}, {`[[:alpha:]]+`, "ab1é"}, {`\p{Greek}+`, "αβγ abc"}, {`[^\x00-\x7f]`, "aé"}, {`x{2,3}`, "xxxxx"}, {`(?i)straSSE`, "Strasse"}, {`\Q.*\E`, "a.*b"}, {`a||b`, "b"}, {`(?:)`, "ab"}, {`\d+(?:px|em)`, "12px 3em 4"}, {`$`, "ab\n"}, {`(?m)$`, "ab\n"},
	} {
		re := regexp.MustCompile(c.re)
		fmt.Printf("%s %q %v", c.re, re.FindAllString(c.in, -1), re.MatchString(c.in))
		re.Longest()
		fmt.Printf(" %q %q\n", re.FindString(c.in), re.Split(c.in, 3))
	}
	for _, bad := range []string{`(`, `)`, `[`, `a**`, `*a`, `a{1001}`, `a{2,1}`, `\8`, `(?<n>a)(?P<n>b)`, `(?=a)`, `[z-a]`, `\pX`, `(?i`, "\xff", `a\`, `(?P<1a>x)`, `x{`, `[[:nope:]]`} {
		_, err := regexp.Compile(bad)
		fmt.Println(err)
	}
	fmt.Println(regexp.QuoteMeta(`a.b*c[d]$1\`), entry.String()[:4])
	_, err := regexp.CompilePOSIX(`a+?`)
	px := regexp.MustCompilePOSIX(`a|ab|abc`)
	fmt.Println(err, px.FindString("abcd"))
	b, err := kv.MarshalText()
	var back regexp.Regexp
	fmt.Println(string(b), err, back.UnmarshalText([]byte(`(x`)), back.UnmarshalText(b), back.MatchString("z=9"))
	fmt.Println(kv.MatchReader(strings.NewReader("...q=5")), kv.FindReaderIndex(strings.NewReader("é q=5")), bytes.Equal(kv.ReplaceAll([]byte("a=1"), []byte("b")), []byte("b")))
	ok, err := regexp.MatchString(`^[a-z]+\[(\d+)\]$`, "adam[23]")
	fmt.Println(ok, err)
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile(`(unclosed`)
}
