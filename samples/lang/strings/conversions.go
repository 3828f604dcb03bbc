package main

import "fmt"

type MyString string
type Bytes []byte
type Runes []rune
type MyByte byte
type Letters []MyByte

func main() {
	s := "a\xffé\xe4\xb8世\x80"
	fmt.Println(len(s), len([]rune(s)), []byte(s), []rune(s))
	fmt.Printf("%q %q %+q\n", s, []rune(s), s)
	fmt.Println(string([]rune(s)) == s, len(string([]rune(s))))
	for i, r := range s {
		fmt.Print(i, "=", r, " ")
	}
	fmt.Println()
	for i := range s {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := 0; i < len(s); i++ {
		fmt.Printf("%02x ", s[i])
	}
	fmt.Println()
	fmt.Printf("%q %q %q %q\n", string(rune(-1)), string(rune(0x110000)), string(rune(0xd800)), string(rune(0x10ffff)))
	b := []byte("hello")
	t := string(b)
	b[0] = 'J'
	fmt.Println(t, string(b), string(b[1:3]), string(b[:0]) == "")
	m := MyString("mine")
	fmt.Println(string(m)+"!", MyString("x")+m, len(m), m[1], m[1:], []byte(m), Bytes(m), string(Bytes(m)), Runes(m), string(Runes{0x4e16, 0x754c}))
	fmt.Println(Letters("abc"), string(Letters{'x', 'y'}))
	r := []rune("日本")
	r = append(r, '語')
	fmt.Println(string(r), len(r), string(r[1]), string(r[:2]))
	fmt.Println(append([]byte("ab"), "cd"...), copy(b, "xyz"), string(b))
	var nilb []byte
	fmt.Println(string(nilb) == "", len(string(nilb)), []byte("") == nil, len([]byte("")), string([]rune(nil)) == "")
	switch string(b) {
	case "xyzlo":
		fmt.Println("matched")
	}
	counts := map[string]int{}
	for _, w := range [][]byte{[]byte("k"), []byte("k"), []byte("l")} {
		counts[string(w)]++
	}
	fmt.Println(counts)
	x := "x"
	for range 3 {
		x += x
	}
	fmt.Println(x, len(x), x > "xxxx", x[2:4] == x[4:6])
	for i, c := range []byte("hé") {
		fmt.Print(i, ":", c, " ")
	}
	fmt.Println()
}
