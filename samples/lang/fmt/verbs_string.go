package main

import "fmt"

type name string
type blob []byte
type letters [3]byte

func main() {
	values := []any{"", "go", "héllo\n", "\x00\xffbad\u2028", "日本語", `back\tick"s`, name("named"), []byte("bytes"), []byte(nil), blob("hi"), letters{'a', 'b', 'c'}, [3]byte{1, 2, 255}, "`tick`"}
	verbs := "svqxX"
	flags := []string{"", "+", "-", " ", "#", "0", "10", "-10", "010", ".3", "10.2", "-10.2", ".0", "+10", "# ", "#+", "+#", " 12", "-12.1"}
	for _, verb := range verbs {
		for _, flag := range flags {
			format := "%" + flag + string(verb)
			fmt.Printf("%-7s", format)
			for _, v := range values {
				fmt.Printf(" |"+format, v)
			}
			fmt.Println("|")
		}
	}
	for _, v := range []any{true, false} {
		for _, format := range []string{"%t", "%v", "%8t", "%-8t|", "%08t", "%d", "%s", "%q", "%#v", "%+v", "%T", "%x"} {
			fmt.Printf("%s=|"+format+"| ", format, v)
		}
		fmt.Println()
	}
	for _, r := range []rune{'a', 'é', '世', '\n', 0, '\'', '"', '\\', 0x7f, 0xfffd, 0x10ffff, 0x110000, -1, 0xd800, 0x200b} {
		fmt.Printf("%d |%c|%q|%+q|%#q|%U|%#U|%x|%10U|%-12U|\n", r, r, r, r, r, r, r, r, r, r)
	}
}
