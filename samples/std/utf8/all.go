package main

import (
	"fmt"
	"unicode/utf8"
)

func main() {
	fmt.Println(utf8.RuneError, utf8.MaxRune, utf8.UTFMax, utf8.RuneSelf)
	for _, s := range []string{"", "a", "é", "世", "😀", "\xff", "\xc3", "\xe4\xb8", "\xf0\x9f\x98", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80\x80", "aé世😀", "a\xffb\xc3", "\x80abc", "\ufffd"} {
		b := []byte(s)
		r, n := utf8.DecodeRuneInString(s)
		r2, n2 := utf8.DecodeRune(b)
		lr, ln := utf8.DecodeLastRuneInString(s)
		lr2, ln2 := utf8.DecodeLastRune(b)
		fmt.Printf("%-22q %U %d %v %U %d %v | %v %v %v %v | %d %d\n", s, r, n, r == r2 && n == n2, lr, ln, lr == lr2 && ln == ln2,
			utf8.ValidString(s), utf8.Valid(b), utf8.FullRuneInString(s), utf8.FullRune(b), utf8.RuneCountInString(s), utf8.RuneCount(b))
	}
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		buf := make([]byte, 4)
		n := utf8.EncodeRune(buf, r)
		fmt.Printf("%x %d %v %d % x %q\n", r, utf8.RuneLen(r), utf8.ValidRune(r), n, buf[:n], utf8.AppendRune([]byte("x"), r))
	}
	for i := range 256 {
		if utf8.RuneStart(byte(i)) != (i < 0x80 || i >= 0xc0) {
			fmt.Println("RuneStart", i)
		}
	}
	s := "日本語\xffx"
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		fmt.Printf("%c %d; ", r, size)
		s = s[size:]
	}
	fmt.Println()
	func() {
		defer func() { fmt.Println(recover()) }()
		utf8.EncodeRune(make([]byte, 1), '世')
	}()
}
