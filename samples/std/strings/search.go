package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	s := "the quick brown fox, the lazy dög"
	fmt.Println(strings.Contains(s, "fox"), strings.Contains(s, ""), strings.Contains("", "x"), strings.ContainsAny(s, "xyz"), strings.ContainsAny(s, ""), strings.ContainsRune(s, 'ö'), strings.ContainsRune(s, 'ß'))
	fmt.Println(strings.ContainsFunc(s, unicode.IsUpper), strings.ContainsFunc(s, unicode.IsPunct))
	fmt.Println(strings.Index(s, "the"), strings.Index(s, "zzz"), strings.Index(s, ""), strings.LastIndex(s, "the"), strings.LastIndex(s, "zzz"), strings.LastIndex(s, ""))
	fmt.Println(strings.IndexByte(s, 'q'), strings.LastIndexByte(s, 'o'), strings.IndexByte(s, 'Z'), strings.IndexRune(s, 'ö'), strings.IndexRune("a\xffb", '\uFFFD'), strings.IndexRune(s, -1))
	fmt.Println(strings.IndexAny(s, "xq"), strings.IndexAny(s, "ZY"), strings.LastIndexAny(s, "aeiou"), strings.LastIndexAny(s, ""), strings.IndexAny("日本語", "語"))
	fmt.Println(strings.IndexFunc(s, unicode.IsSpace), strings.LastIndexFunc(s, unicode.IsSpace), strings.IndexFunc(s, unicode.IsDigit), strings.LastIndexFunc("a1é", unicode.IsLetter))
	fmt.Println(strings.Count(s, "the"), strings.Count("cheese", "e"), strings.Count("five", ""), strings.Count("日本", ""), strings.Count("aaaa", "aa"), strings.Count("", "a"), strings.Count("", ""))
	fmt.Println(strings.HasPrefix(s, "the"), strings.HasPrefix(s, ""), strings.HasPrefix("a", "ab"), strings.HasSuffix(s, "dög"), strings.HasSuffix(s, "dog"), strings.HasSuffix("", ""))
	fmt.Println(strings.Compare("a", "b"), strings.Compare("b", "a"), strings.Compare("a", "a"), strings.EqualFold("Go", "GO"), strings.EqualFold("ß", "SS"), strings.EqualFold("Σ", "ς"), strings.EqualFold("\u212a", "k"), strings.EqualFold("a", "ab"))
	for _, sep := range []string{",", "zz", "", "the "} {
		b, a, ok := strings.Cut(s, sep)
		fmt.Printf("%q %q %v\n", b, a, ok)
	}
	rest, ok := strings.CutPrefix(s, "the ")
	fmt.Println(rest, ok)
	rest, ok = strings.CutPrefix(s, "none")
	fmt.Println(rest, ok)
	rest, ok = strings.CutSuffix(s, " dög")
	fmt.Println(rest, ok)
	rest, ok = strings.CutSuffix(s, "")
	fmt.Println(rest, ok)
	long := strings.Repeat("ab", 100) + "needle in a haystack" + strings.Repeat("ab", 100)
	fmt.Println(strings.Index(long, "needle in a haystack"), strings.Index(long, "bb"), strings.LastIndex(long, "kab"), strings.Count(long, "ba"))
	fmt.Println(strings.Index("ab\x00cd", "\x00"), strings.Index("\xff\xfe", "\xfe"), strings.IndexByte("\xff\xfe", 0xfe))
	fmt.Println(strings.Clone("clone") == "clone", strings.Clone("") == "")
}
