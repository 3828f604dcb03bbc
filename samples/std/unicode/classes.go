package main

import (
	"fmt"
	"unicode"
)

func main() {
	runes := []rune{'a', 'Z', '5', ' ', '\t', '\n', '!', '$', '+', '_', 'é', 'ß', 'Ǆ', 'ǅ', 'ǆ', '٣', 'Ⅷ', '½', '世', 'あ', 'Ω', 'я', '\u0301', '\u00a0', '\u2028', '\u200b', '\ufeff', '\u00ad', '€', '😀', 0, 0x7f, 0xfffd, 0x10ffff, 0x110000, -1, 'İ', 'ı', '\u212a'}
	preds := []struct {
		name string
		f    func(rune) bool
	}{
		{"Control", unicode.IsControl}, {"Digit", unicode.IsDigit}, {"Graphic", unicode.IsGraphic}, {"Letter", unicode.IsLetter}, {"Lower", unicode.IsLower}, {"Mark", unicode.IsMark},
		{"Number", unicode.IsNumber}, {"Print", unicode.IsPrint}, {"Punct", unicode.IsPunct}, {"Space", unicode.IsSpace}, {"Symbol", unicode.IsSymbol}, {"Title", unicode.IsTitle}, {"Upper", unicode.IsUpper},
	}
	for _, r := range runes {
		fmt.Printf("%U", r)
		for _, p := range preds {
			if p.f(r) {
				fmt.Print(" ", p.name)
			}
		}
		fmt.Printf(" | %U %U %U %U\n", unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r), unicode.SimpleFold(r))
	}
	for _, p := range preds {
		n, sum := 0, 0
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if p.f(r) {
				n++
				sum = (sum*31 + int(r)) % 1000000007
			}
		}
		fmt.Println(p.name, n, sum)
	}
	up, lo, ti, fold := 0, 0, 0, 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		up = (up*31 + int(unicode.ToUpper(r)-r)) % 1000000007
		lo = (lo*31 + int(unicode.ToLower(r)-r)) % 1000000007
		ti = (ti*31 + int(unicode.ToTitle(r)-r)) % 1000000007
		fold = (fold*31 + int(unicode.SimpleFold(r)-r)) % 1000000007
	}
	fmt.Println(up, lo, ti, fold)
}
