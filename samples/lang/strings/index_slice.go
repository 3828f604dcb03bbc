package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", name, r)
		}
	}()
	f()
}

func main() {
	s := "hello, world"
	i, j := 3, 8
	fmt.Println(s[0], s[i], s[len(s)-1], s[i:j], s[:j], s[i:], s[:], s[i:i] == "", s[len(s):] == "")
	fmt.Printf("%c %T %T\n", s[1], s[1], s[1:2])
	n, neg := 12, -1
	u8 := uint8(200)
	try("index", func() { _ = s[n] })
	try("index negative", func() { _ = s[neg] })
	try("index big", func() { _ = s[u8] })
	try("slice high", func() { _ = s[2 : n+1] })
	try("slice low", func() { _ = s[n+1:] })
	try("slice crossed", func() { _ = s[j:i] })
	try("slice negative", func() { _ = s[neg:] })
	try("slice neg high", func() { _ = s[:neg] })
	try("empty", func() { e := ""; _ = e[0] })
	try("const on var", func() { e := "abc"; _ = e[3] })
	const c = "const"
	fmt.Println(c[1], c[i], c[1:3], len(c), len(c[1:]))
	fmt.Println("abc"[1], "abc"[1:], "héllo"[1:3] == "é", len("héllo"[2:]))
	sub := s[7:]
	s = "changed"
	fmt.Println(sub, s)
	words := []string{}
	start := -1
	text := " the quick  brown fox "
	for k := 0; k < len(text); k++ {
		if text[k] == ' ' {
			if start >= 0 {
				words = append(words, text[start:k])
				start = -1
			}
		} else if start < 0 {
			start = k
		}
	}
	fmt.Printf("%q\n", words)
	p := &s
	fmt.Println((*p)[0], (*p)[1:3], len(*p))
	*p += "!"
	fmt.Println(s)
	arr := [3]string{"x", "yy", "zzz"}
	for k := range arr {
		fmt.Print(arr[k][k], arr[k][:k], " ")
	}
	fmt.Println(arr[2][1:][1:])
}
