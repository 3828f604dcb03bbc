package main

import (
	"fmt"
	"unicode"
)

func main() {
	fmt.Println(unicode.Version, unicode.MaxRune, unicode.ReplacementChar, unicode.MaxASCII, unicode.MaxLatin1, unicode.UpperCase, unicode.LowerCase, unicode.TitleCase, unicode.MaxCase, unicode.UpperLower)
	text := []rune("aΩя世あアא가ก1٣ ,-€+́½")
	tables := []struct {
		name string
		t    *unicode.RangeTable
	}{
		{"Latin", unicode.Latin}, {"Greek", unicode.Greek}, {"Cyrillic", unicode.Cyrillic}, {"Han", unicode.Han}, {"Hiragana", unicode.Hiragana}, {"Katakana", unicode.Katakana},
		{"Hebrew", unicode.Hebrew}, {"Hangul", unicode.Hangul}, {"Thai", unicode.Thai}, {"Common", unicode.Common}, {"Inherited", unicode.Inherited},
		{"L", unicode.L}, {"Letter", unicode.Letter}, {"Lu", unicode.Lu}, {"Ll", unicode.Ll}, {"Lo", unicode.Lo}, {"Nd", unicode.Nd}, {"No", unicode.No}, {"Zs", unicode.Zs}, {"Sc", unicode.Sc}, {"Sm", unicode.Sm}, {"Pd", unicode.Pd}, {"Po", unicode.Po}, {"Mn", unicode.Mn},
		{"White_Space", unicode.White_Space}, {"Dash", unicode.Dash}, {"Hex_Digit", unicode.Hex_Digit}, {"ASCII_Hex_Digit", unicode.ASCII_Hex_Digit}, {"Ideographic", unicode.Ideographic},
	}
	for _, t := range tables {
		fmt.Print(t.name, ":")
		for _, r := range text {
			if unicode.Is(t.t, r) {
				fmt.Printf(" %c", r)
			}
		}
		fmt.Println()
	}
	fmt.Println(unicode.In('x', unicode.Greek, unicode.Latin), unicode.In('x', unicode.Greek), unicode.In('5'), unicode.IsOneOf([]*unicode.RangeTable{unicode.Digit, unicode.Space}, '7'))
	fmt.Println(unicode.To(unicode.UpperCase, 'ö'), unicode.To(unicode.LowerCase, 'Ö'), unicode.To(unicode.TitleCase, 'ǆ'), unicode.To(99, 'a'))
	own := &unicode.RangeTable{R16: []unicode.Range16{{Lo: 'a', Hi: 'i', Stride: 2}, {Lo: 'x', Hi: 'z', Stride: 1}}, R32: []unicode.Range32{{Lo: 0x1f600, Hi: 0x1f610, Stride: 4}}, LatinOffset: 2}
	for _, r := range "abcdexyz😀😁😄" {
		fmt.Printf("%c%v ", r, unicode.Is(own, r))
	}
	fmt.Println()
	fmt.Println(string(unicode.TurkishCase.ToUpper('i')), string(unicode.TurkishCase.ToLower('I')), string(unicode.TurkishCase.ToTitle('i')), string(unicode.AzeriCase.ToUpper('ı')), string(unicode.TurkishCase.ToUpper('x')))
	for _, n := range []string{"Lu", "Nd", "Zs", "Cc"} {
		fmt.Print(n, unicode.Categories[n] != nil, " ")
	}
	for _, n := range []string{"Latin", "Greek", "Klingon"} {
		fmt.Print(n, unicode.Scripts[n] != nil, " ")
	}
	fmt.Println(unicode.Properties["White_Space"] != nil, len(unicode.CaseRanges) > 200, len(unicode.GraphicRanges), len(unicode.PrintRanges))
	r := 'A'
	for range 5 {
		r = unicode.SimpleFold(r)
		fmt.Printf("%c ", r)
	}
	r = 'K'
	for range 4 {
		r = unicode.SimpleFold(r)
		fmt.Printf("%U ", r)
	}
	fmt.Println()
}
