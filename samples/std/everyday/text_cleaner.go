// Cleans up addresses typed by people: strings, bytes and strconv with their corners.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode"
)

func title(s string) string {
	prev := ' '
	return strings.Map(func(r rune) rune {
		defer func() { prev = r }()
		if unicode.IsSpace(prev) || prev == '-' {
			return unicode.ToTitle(r)
		}
		return unicode.ToLower(r)
	}, strings.Join(strings.Fields(s), " "))
}

func wrap(s string, width int) (lines []string) {
	line := ""
	for w := range strings.FieldsSeq(s) {
		if len(line)+1+len(w) > width && line != "" {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+w, " ")
	}
	return append(lines, line)
}

func similar(a, b string) float64 {
	pairs := func(s string) map[string]int {
		m := map[string]int{}
		r := []rune(strings.ToLower(s))
		for i := range len(r) - 1 {
			m[string(r[i:i+2])]++
		}
		return m
	}
	x, y := pairs(a), pairs(b)
	same, all := 0, 0
	for p, n := range x {
		same += min(n, y[p])
		all += n
	}
	for _, n := range y {
		all += n
	}
	return 2 * float64(same) / float64(max(all, 1))
}

func main() {
	for _, s := range []string{"  ANN-MARIE   o'NEILL\t", "ångström STRASSE 5", "\u00a0x\u2003y\n"} {
		fmt.Printf("%q\n", title(s))
	}
	for _, l := range wrap("the quick brown fox jumps over the extraordinarily lazy dog", 14) {
		fmt.Printf("%-14s|%14s|\n", l, l)
	}
	fmt.Printf("%.3f %.3f %.3f\n", similar("night", "nacht"), similar("Main Street", "main strete"), similar("", "x"))
	r := strings.NewReplacer("str.", "street", "St", "Saint", "&", "and", "a", "A", "", "-")
	fmt.Println(r.Replace("St & str. a"), strings.NewReplacer("aaa", "3", "aa", "2", "a", "1").Replace("aaaaaa aa"))
	before, after, ok := strings.Cut("key=value=x", "=")
	rest, had := strings.CutPrefix("prefix-body", "prefix-")
	rest2, had2 := strings.CutSuffix("body.go", ".txt")
	fmt.Println(before, after, ok, rest, had, rest2, had2)
	fmt.Printf("%q %q %q %q\n", strings.Split("a,b,,c", ","), strings.SplitN("a,b,c,d", ",", 2), strings.SplitAfter("a,b", ","), strings.Split("héy", ""))
	fmt.Printf("%q %q %q\n", strings.Fields(" a  b\tc\n"), strings.TrimLeft("xxyxz", "xy"), strings.Trim("¡¡Hi!!", "!¡"))
	fmt.Println(strings.Count("cheese", "e"), strings.Count("five", ""), strings.LastIndex("go gopher", "go"), strings.IndexByte("abc", 'z'), strings.Repeat("ab", 3), strings.Title("x"), strings.Compare("a", "b"), strings.ContainsAny("abc", ""), strings.ContainsFunc("a1", unicode.IsDigit))
	for part := range strings.SplitSeq("a-b-c", "-") {
		fmt.Print(part, ";")
	}
	for l := range strings.Lines("one\ntwo\r\nthree") {
		fmt.Printf("%q;", l)
	}
	fmt.Println()
	var sb strings.Builder
	sb.Grow(10)
	sb.WriteByte('a')
	sb.WriteRune('ß')
	fmt.Fprintf(&sb, "%03d", 7)
	fmt.Println(sb.String(), sb.Len(), sb.Cap() >= 10)
	sr := strings.NewReader("héllo")
	b, _ := sr.ReadByte()
	ch, size, _ := sr.ReadRune()
	fmt.Println(b, string(ch), size, sr.UnreadRune(), sr.UnreadRune(), sr.Len(), sr.Size())
	sr.Seek(-2, io.SeekEnd)
	var buf bytes.Buffer
	n, err := sr.WriteTo(&buf)
	fmt.Println(n, err, buf.String(), bytes.EqualFold([]byte("Go"), []byte("GO")))
	buf.WriteString(" and more")
	next := buf.Next(3)
	line, err := buf.ReadString('x')
	fmt.Printf("%q %q %v %d\n", next, line, err, buf.Len())
	_, err = buf.ReadByte()
	fmt.Println(err, buf.UnreadByte())
	buf.Write([]byte("trunc"))
	buf.Truncate(2)
	fmt.Println(buf.String(), bytes.Title([]byte("x y")), bytes.Fields([]byte(" a b ")), bytes.IndexAny([]byte("golang"), "gn"), bytes.ContainsRune([]byte("é"), 'é'))

	for _, s := range []string{"42", "-0x2A", "0b101", "0o17", "1_000", "9223372036854775808", "", "4x", " 5", "+7", "1e3", "-", "0x"} {
		d, err := strconv.Atoi(s)
		v, err0 := strconv.ParseInt(s, 0, 64)
		var ne *strconv.NumError
		fmt.Print(d, " ", v, " ", err, " | ", err0)
		if errors.As(err, &ne) {
			fmt.Print(" ", ne.Func, ne.Num == s, errors.Is(err, strconv.ErrRange))
		}
		fmt.Println()
	}
	for _, s := range []string{"128", "-129", "127"} {
		v, err := strconv.ParseInt(s, 10, 8)
		u, err2 := strconv.ParseUint(s, 10, 7)
		fmt.Println(v, err, u, err2)
	}
	for _, s := range []string{"1.5", "1e400", "-inf", "NaN", "0x1p-2", "1_0.5", ".5.", "1e", "infinity", "4.9e-324", "0.1e-400"} {
		f, err := strconv.ParseFloat(s, 64)
		f32, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, float32(f32), err2 == nil)
	}
	for _, f := range []float64{1234.5678, 1e21, 1e-7, 0, math.Inf(1), 100} {
		for _, c := range []byte("fegGxb") {
			fmt.Print(strconv.FormatFloat(f, c, -1, 64), " ", strconv.FormatFloat(f, c, 2, 32), " ")
		}
		fmt.Println()
	}
	_, err = strconv.ParseInt("1", 1, 64)
	_, err2 := strconv.ParseInt("z", 36, 65)
	_, err3 := strconv.ParseBool("yes")
	fmt.Println(err, err2, err3, strconv.FormatInt(-255, 16), strconv.FormatUint(math.MaxUint64, 36))
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"bad`, `"\xff\u00e9"`, `'ab'`, `"a"b`, ``} {
		u, err := strconv.Unquote(s)
		p, perr := strconv.QuotedPrefix(s)
		fmt.Printf("%q %v %q %v\n", u, err, p, perr)
	}
	fmt.Println(strconv.Quote("é\x00\u200b\"\\"), strconv.QuoteToASCII("é😀"), strconv.QuoteRune('☺'), strconv.QuoteToGraphic("\u00a0\t"), strconv.CanBackquote("a`b"), strconv.IsPrint('\u00ad'))
	out := strconv.AppendInt([]byte("n="), 42, 10)
	out = strconv.AppendBool(append(out, ' '), true)
	out = strconv.AppendQuoteRune(append(out, ' '), '\n')
	fmt.Println(string(strconv.AppendFloat(append(out, ' '), 2.5, 'e', 3, 64)))
	v, _, tail, tailErr := strconv.UnquoteChar(`\u00e9x`, '"')
	fmt.Println(v, tail, tailErr)
	c, err := strconv.ParseComplex("3-2.5i", 128)
	fmt.Println(c, err, strconv.FormatComplex(c, 'f', 1, 128))
}
