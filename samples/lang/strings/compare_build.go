package main

import "fmt"

func rot13(s string) string {
	out := make([]byte, len(s))
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z':
			c = 'a' + (c-'a'+13)%26
		case 'A' <= c && c <= 'Z':
			c = 'A' + (c-'A'+13)%26
		}
		out[i] = c
	}
	return string(out)
}

func atoi(s string) (n int, ok bool) {
	if s == "" {
		return
	}
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	if neg {
		n = -n
	}
	return n, true
}

func itoa(n int) string {
	if n == 0 {
		return "0"
	}
	s, neg := "", n < 0
	for ; n != 0; n /= 10 {
		d := n % 10
		if d < 0 {
			d = -d
		}
		s = string(rune('0'+d)) + s
	}
	if neg {
		return "-" + s
	}
	return s
}

func main() {
	list := []string{"b", "a", "", "ab", "é", "z", "Z", "日", "a\x00", "\xff"}
	for i := range list {
		for j := i + 1; j < len(list); j++ {
			if list[j] < list[i] {
				list[i], list[j] = list[j], list[i]
			}
		}
	}
	fmt.Printf("%q\n", list)
	fmt.Println(rot13("Hello, World!"), rot13(rot13("Gopher")))
	for _, s := range []string{"123", "-45", "", "x1", "0", "-9223372036854775808"} {
		n, ok := atoi(s)
		fmt.Println(n, ok, itoa(n) == s)
	}
	a := "same"
	b := string([]byte{'s', 'a', 'm', 'e'})
	fmt.Println(a == b, a+"x" == b+"x", a <= b, a < b, a > b)
	var s string
	for i := 0; i < 1000; i++ {
		s += itoa(i)
	}
	h := 0
	for i := 0; i < len(s); i++ {
		h = h*31 + int(s[i])
	}
	fmt.Println(len(s), h)
	c := [26]int{}
	for _, r := range "the quick brown fox jumps over the lazy dog" {
		if r != ' ' {
			c[r-'a']++
		}
	}
	fmt.Println(c)
	fmt.Println("long"+"er" > "long", "A" < "a", "10" < "9", "" == string([]byte{}))
}
