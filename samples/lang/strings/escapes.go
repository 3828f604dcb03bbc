package main

import "fmt"

func main() {
	fmt.Println([]byte("\a\b\f\n\r\t\v\\\"'"))
	fmt.Println('\a', '\b', '\f', '\n', '\r', '\t', '\v', '\\', '\'', '"')
	fmt.Println('\000', '\x41', '\377', '\u00e9', '\U0001F600', 'é', '😀', '\x00')
	fmt.Println([]byte("\000\101\x41\xff\377"), []byte("\u00e9\U0001F600\u4e16"))
	fmt.Println(`a\n"b"` + "`" + `c`)
	fmt.Println(len(`two
lines`), `	tab kept`, ``)
	fmt.Println("日本語" == "\u65e5\u672c\u8a9e", "日本語" == "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", "\xff" == "\u00ff")
	fmt.Printf("%q %q %+q %#q %#q\n", "a\tb\x00\x7f\u200b\ufeff", "\u00a0\u3000", "é世", "plain", "with`tick")
	s := "nul\x00in\x00side"
	fmt.Println(len(s), s[3], s == "nul\000in\000side")
	const multi = "one " +
		"two " +
		`three`
	fmt.Println(multi)
	fmt.Println("a" +
		"b")
	fmt.Println("\\d", `\d`)
	π, 世界, _x1 := 3.14, "identifiers", 1
	fmt.Println(π, 世界, _x1)
	fmt.Println(0x_FF, 0xfF, 0b1_0, 0o1_7, 1_000.5, 1e+3, .5, 5., 0x1p4, 0x.8p1, 1i, .5i, 0x1p1i)
}
