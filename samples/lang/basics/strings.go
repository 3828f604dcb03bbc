package main

import (
	"fmt"
	"strings"
)

func reverse(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

func palindrome(s string) bool {
	return s == reverse(s)
}

func main() {
	s := "héllo, wörld"
	fmt.Println(len(s), s[0], s[1], s[2], s[:1], s[3:6], s[7:])
	for i, r := range s {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println()
	fmt.Println(reverse(s), palindrome("anna"), palindrome("anne"))
	t := s + "!" + "?"
	t += "."
	fmt.Println(t, len(t))
	fmt.Println("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "z" >= "é", "x" == "x", "x" != "y")
	raw := `line one
	"quoted" \n not escaped`
	fmt.Println(raw)
	fmt.Println("tab\there", "quote\"", "back\\slash", "\x41\102\u00e9\U0001F600", '\n', 'a', 'é', '\'')
	b := []byte(s)
	b[0] = 'H'
	fmt.Println(string(b), s)
	fmt.Println(strings.ToUpper(s), strings.Repeat("ab", 3), strings.Contains(s, "wör"), strings.Split("a,b,c", ","))
	var sb strings.Builder
	for i := 0; i < 5; i++ {
		fmt.Fprintf(&sb, "%d-", i)
	}
	sb.WriteByte('x')
	sb.WriteRune('世')
	sb.WriteString("end")
	fmt.Println(sb.String(), sb.Len())
	words := strings.Fields("  the quick  brown\tfox\n")
	fmt.Println(len(words), words, strings.Join(words, "|"))
	count := map[rune]int{}
	for _, r := range "mississippi" {
		count[r]++
	}
	fmt.Println(count['s'], count['i'], count['p'], count['z'])
	switch s {
	case "héllo":
		fmt.Println("no")
	case "héllo, wörld":
		fmt.Println("yes")
	}
}
