package main

import (
	"bytes"
	"fmt"
	"unicode"
)

func q(bs [][]byte) string { return fmt.Sprintf("%d %q", len(bs), bs) }

func main() {
	s := []byte("the quick brown fox, the lazy dög")
	b := func(x string) []byte { return []byte(x) }
	fmt.Println(bytes.Compare(b("a"), b("b")), bytes.Compare(nil, b("")), bytes.Compare(b("b"), nil), bytes.Equal(nil, b("")), bytes.Equal(b("a"), b("a")), bytes.EqualFold(b("Go"), b("GO")))
	fmt.Println(bytes.Contains(s, b("fox")), bytes.ContainsAny(s, "xyz"), bytes.ContainsRune(s, 'ö'), bytes.ContainsFunc(s, unicode.IsUpper), bytes.Count(s, b("the")), bytes.Count(b("日本"), nil))
	fmt.Println(bytes.Index(s, b("the")), bytes.LastIndex(s, b("the")), bytes.IndexByte(s, 'q'), bytes.LastIndexByte(s, 'o'), bytes.IndexRune(s, 'ö'), bytes.IndexAny(s, "xq"), bytes.LastIndexAny(s, "aeiou"), bytes.IndexFunc(s, unicode.IsSpace), bytes.LastIndexFunc(s, unicode.IsSpace))
	fmt.Println(bytes.HasPrefix(s, b("the")), bytes.HasSuffix(s, b("dog")))
	fmt.Println(q(bytes.Split(b("a,b,c"), b(","))), q(bytes.Split(b("é世\xff"), nil)), q(bytes.SplitN(b("a,b,c"), b(","), 2)), q(bytes.SplitAfter(b("a,b"), b(","))), q(bytes.SplitAfterN(b("a,b,c"), b(","), 2)))
	fmt.Println(q(bytes.Fields(b("  foo bar\tbaz "))), q(bytes.FieldsFunc(b("a1b2"), unicode.IsDigit)), q(bytes.Split(nil, b(","))))
	fmt.Printf("%q %q %q\n", bytes.Join([][]byte{b("a"), b("b")}, b(", ")), bytes.Repeat(b("ab"), 3), bytes.Join(nil, b("x")))
	fmt.Printf("%q %q %q %q\n", bytes.Replace(b("oink oink"), b("k"), b("ky"), 1), bytes.ReplaceAll(b("aaaa"), b("aa"), b("b")), bytes.Replace(b("ab"), nil, b("-"), -1), bytes.Map(func(r rune) rune {
		if r == 'a' {
			return -1
		}
		return unicode.ToUpper(r)
	}, b("banana é")))
	fmt.Printf("%q %q %q %q\n", bytes.ToUpper(s), bytes.ToLower(b("ÀB")), bytes.ToTitle(b("ǆx")), bytes.ToValidUTF8(b("a\xff\xfeb"), b("?")))
	fmt.Printf("%q %q %q\n", bytes.ToUpperSpecial(unicode.TurkishCase, b("i")), bytes.ToLowerSpecial(unicode.TurkishCase, b("I")), bytes.ToTitleSpecial(unicode.TurkishCase, b("i")))
	fmt.Printf("%q %q %q %q %q %q %q %q %q\n", bytes.Trim(b("xxabcxx"), "x"), bytes.TrimSpace(b(" \t a b\n")), bytes.TrimLeft(b("xxa"), "x"), bytes.TrimRight(b("axx"), "x"), bytes.TrimPrefix(b("pre-x"), b("pre-")), bytes.TrimSuffix(b("x.go"), b(".go")),
		bytes.TrimFunc(b("12a34"), unicode.IsDigit), bytes.TrimLeftFunc(b("12a34"), unicode.IsDigit), bytes.TrimRightFunc(b("12a34"), unicode.IsDigit))
	before, after, ok := bytes.Cut(s, b(", "))
	fmt.Printf("%q %q %v\n", before, after, ok)
	p, ok1 := bytes.CutPrefix(s, b("the "))
	sf, ok2 := bytes.CutSuffix(s, b("nope"))
	fmt.Println(string(p), ok1, len(sf), ok2)
	fmt.Println(bytes.Runes(b("é世")), bytes.Clone(nil) == nil, bytes.Clone(b("x")), bytes.MinRead)
	for part := range bytes.SplitSeq(b("a-b"), b("-")) {
		fmt.Printf("%s;", part)
	}
	for part := range bytes.SplitAfterSeq(b("a-b"), b("-")) {
		fmt.Printf("%s;", part)
	}
	for part := range bytes.FieldsSeq(b(" x y ")) {
		fmt.Printf("%s;", part)
	}
	for part := range bytes.FieldsFuncSeq(b("1a2"), unicode.IsLetter) {
		fmt.Printf("%s;", part)
	}
	for line := range bytes.Lines(b("l1\nl2")) {
		fmt.Printf("%q;", line)
	}
	fmt.Println()
	sub := bytes.TrimSpace(b("  shared "))
	_ = append(sub, '!')
	fmt.Println(string(sub), len(sub), cap(sub) > len(sub))
}
