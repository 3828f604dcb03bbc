package main

import (
	"fmt"
	"strings"
	"unicode"
)

func show(parts []string) { fmt.Printf("%d %q\n", len(parts), parts) }

func main() {
	show(strings.Split("a,b,c", ","))
	show(strings.Split("a,b,c", ""))
	show(strings.Split("", ","))
	show(strings.Split("", ""))
	show(strings.Split(",a,,b,", ","))
	show(strings.Split("abc", "abc"))
	show(strings.Split("é世\xffx", ""))
	show(strings.SplitN("a,b,c,d", ",", 2))
	show(strings.SplitN("a,b,c,d", ",", 0))
	show(strings.SplitN("a,b,c,d", ",", -1))
	show(strings.SplitN("a,b,c,d", ",", 10))
	show(strings.SplitN("abcd", "", 3))
	show(strings.SplitAfter("a,b,c", ","))
	show(strings.SplitAfter("abc", ""))
	show(strings.SplitAfterN("a,b,c", ",", 2))
	show(strings.Fields("  foo bar\t\nbaz  \u00a0x\u2003y "))
	show(strings.Fields(""))
	show(strings.Fields("   "))
	show(strings.FieldsFunc("a1b2c3;;d", func(r rune) bool { return unicode.IsDigit(r) || r == ';' }))
	show(strings.FieldsFunc("xxx", func(r rune) bool { return r == 'x' }))
	fmt.Printf("%q %q %q %q\n", strings.Join([]string{"a", "b", "c"}, ", "), strings.Join(nil, ","), strings.Join([]string{"one"}, ","), strings.Join([]string{"", ""}, "-"))
	for p := range strings.SplitSeq("a-b-c", "-") {
		fmt.Print(p, ";")
	}
	for p := range strings.SplitAfterSeq("a-b-c", "-") {
		fmt.Print(p, ";")
	}
	for p := range strings.FieldsSeq(" x  y z ") {
		fmt.Print(p, ";")
		if p == "y" {
			break
		}
	}
	for p := range strings.FieldsFuncSeq("1a22b3", unicode.IsLetter) {
		fmt.Print(p, ";")
	}
	for l := range strings.Lines("one\ntwo\r\nthree") {
		fmt.Printf("%q;", l)
	}
	fmt.Println()
	csv := "name,age\nann,30\nbob,25\n"
	var rows [][]string
	for line := range strings.Lines(csv) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), ","))
	}
	fmt.Println(rows, len(rows))
	freq := map[string]int{}
	for _, w := range strings.Fields("it was the best of times it was the worst of times") {
		freq[w]++
	}
	fmt.Println(freq)
}
