// Looks at text rune by rune: encodings, categories, what is broken and how it is repaired.
package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

func category(r rune) string {
	var names []string
	for _, c := range []struct {
		name string
		is   func(rune) bool
	}{{"letter", unicode.IsLetter}, {"upper", unicode.IsUpper}, {"lower", unicode.IsLower}, {"title", unicode.IsTitle}, {"digit", unicode.IsDigit}, {"number", unicode.IsNumber}, {"space", unicode.IsSpace}, {"punct", unicode.IsPunct}, {"symbol", unicode.IsSymbol}, {"mark", unicode.IsMark}, {"control", unicode.IsControl}, {"print", unicode.IsPrint}, {"graphic", unicode.IsGraphic}} {
		if c.is(r) {
			names = append(names, c.name)
		}
	}
	for _, script := range []string{"Latin", "Greek", "Cyrillic", "Han", "Arabic", "Hiragana"} {
		if unicode.Is(unicode.Scripts[script], r) {
			names = append(names, script)
		}
	}
	return strings.Join(names, ",")
}

func main() {
	text := "aÅ1٣½ ǅé\u0301€😀漢\u00a0\t\u200b\u2028Ωßﬁ"
	for i, r := range text {
		u := utf16.Encode([]rune{r})
		fmt.Printf("%2d %U %q %x %04x %s %s%s%s\n", i, r, r, string(r), u, category(r), string(unicode.ToUpper(r)), string(unicode.ToLower(r)), string(unicode.ToTitle(r)))
	}
	fmt.Println(len(text), utf8.RuneCountInString(text), utf8.ValidString(text))

	broken := "ok\xff\xc3(\xe2\x82\xed\xa0\x80\xf4\x90\x80\x80\xc0\xafend\xe2"
	for i := 0; i < len(broken); {
		r, size := utf8.DecodeRuneInString(broken[i:])
		fmt.Printf("%d:%U/%d ", i, r, size)
		i += size
	}
	fmt.Println()
	r, size := utf8.DecodeLastRuneInString(broken)
	fmt.Println(r, size, utf8.ValidString(broken), utf8.FullRuneInString("\xe2\x82"), utf8.RuneStart(0x82), utf8.RuneLen(-1), utf8.RuneLen('€'))
	fmt.Printf("%q %q %q\n", strings.ToValidUTF8(broken, "?"), bytes.ToValidUTF8([]byte(broken), nil), []rune(broken))
	for i, r := range broken {
		fmt.Print(i, string(r), " ")
	}
	fmt.Println()

	pairs := []uint16{'a', 0xd83d, 0xde00, 0xd83d, 'b', 0xde00, 0xffff}
	fmt.Printf("%q %v\n", string(utf16.Decode(pairs)), utf16.IsSurrogate(0xd83d))
	a, b := utf16.EncodeRune('😀')
	fmt.Printf("%x %x %c %x %d %d\n", a, b, utf16.DecodeRune(a, b), utf16.DecodeRune(b, a), utf16.RuneLen('😀'), utf16.RuneLen(0xd800))
	fmt.Printf("%x %x\n", utf16.AppendRune(nil, '漢'), utf8.AppendRune([]byte("x"), 0x110000))
	out := make([]byte, 4)
	fmt.Println(out[:utf8.EncodeRune(out, '€')], string(rune(0xd800)) == "\ufffd")

	fold := func(r rune) (all []rune) {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			all = append(all, f)
		}
		return all
	}
	fmt.Printf("%q %q %q\n", fold('k'), fold('ß'), fold('1'))
	fmt.Println(strings.EqualFold("Straße", "STRAẞE"), strings.EqualFold("K", "k"), strings.ToUpper("straße ﬁ"), strings.ToLower("İI"), strings.ToTitle("ǆ"), strings.ToUpperSpecial(unicode.TurkishCase, "iı"))
	caesar := strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Zs):
			return -1
		case 'a' <= r && r <= 'z':
			return 'a' + (r-'a'+13)%26
		}
		return r
	}, "hello wörld e\u0301")
	fmt.Println(caesar, strings.IndexFunc(text, unicode.IsDigit), strings.LastIndexFunc(text, unicode.IsUpper), strings.TrimFunc("¡¿hola!?", unicode.IsPunct))
	fmt.Println(strings.FieldsFunc("a1b22c٣d", unicode.IsDigit), strings.ContainsRune(text, '漢'), strings.IndexRune(broken, utf8.RuneError), strings.IndexAny("golang", "ny"))
	greek := &unicode.RangeTable{R16: []unicode.Range16{{0x391, 0x3a9, 1}, {0x3b1, 0x3c9, 2}}}
	fmt.Println(unicode.Is(greek, 'Ω'), unicode.Is(greek, 'β'), unicode.IsOneOf([]*unicode.RangeTable{unicode.Letter, unicode.Nd}, '٣'), unicode.Version != "")
	fmt.Printf("%+q %#q %x % X %U %#U\n", "é😀", "back`tick", "é", "é", 'é', '😀')
}
