// Parses access logs with named groups, in parallel, and summarises them.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

const access = `10.0.0.1 - ann [10/Oct/2023:13:55:36 -0700] "GET /index.html?q=1 HTTP/1.1" 200 2326 "-" "Mozilla/5.0 (X11)"
10.0.0.2 - - [10/Oct/2023:13:55:40 -0700] "POST /login HTTP/1.1" 302 0 "http://x/" "curl/8"
broken line
10.0.0.1 - ann [10/Oct/2023:13:56:01 -0700] "GET /img/a%20b.png HTTP/1.0" 404 12 "-" "Mozilla/5.0 (X11)"
10.0.0.3 - - [31/Feb/2023:13:56:01 -0700] "GET / HTTP/1.1" 200 5 "-" "-"
10.0.0.2 - bob [10/Oct/2023:22:56:02 +0200] "DELETE /items/7 HTTP/2" 500 - "-" "curl/8"
`

var format = regexp.MustCompile(`^(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+) (?P<proto>[^"]+)" (?P<status>\d{3}) (?P<size>\d+|-) "(?P<ref>[^"]*)" "(?P<agent>[^"]*)"$`)

type entry struct {
	ip, user, method string
	url              *url.URL
	at               time.Time
	status, size     int
}

func parse(s string) (e entry, err error) {
	m := format.FindStringSubmatch(s)
	if m == nil {
		return e, fmt.Errorf("no match: %.10q", s)
	}
	get := func(name string) string { return m[format.SubexpIndex(name)] }
	e = entry{ip: get("ip"), user: get("user"), method: get("method")}
	if e.at, err = time.Parse("02/Jan/2006:15:04:05 -0700", get("time")); err != nil {
		return e, err
	}
	if e.url, err = url.ParseRequestURI(get("path")); err != nil {
		return e, err
	}
	e.status, _ = strconv.Atoi(get("status"))
	if s := get("size"); s != "-" {
		e.size, err = strconv.Atoi(s)
	}
	return e, err
}

func main() {
	lines := make(chan string)
	type result struct {
		e   entry
		err error
	}
	results := make(chan result)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for l := range lines {
				e, err := parse(l)
				results <- result{e, err}
			}
		})
	}
	go func() {
		sc := bufio.NewScanner(strings.NewReader(access))
		for sc.Scan() {
			lines <- sc.Text()
		}
		close(lines)
		wg.Wait()
		close(results)
	}()
	var all []entry
	var bad []string
	for r := range results {
		if r.err != nil {
			bad = append(bad, r.err.Error())
			continue
		}
		all = append(all, r.e)
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Or(a.at.Compare(b.at), strings.Compare(a.ip, b.ip)) })
	slices.Sort(bad)
	fmt.Println(strings.Join(bad, "\n"))
	for _, e := range all {
		fmt.Println(e.at.UTC().Format(time.RFC3339), e.ip, e.user, e.method, e.url.Path, e.url.RawQuery, e.status, e.size)
	}
	byIP := map[string]int{}
	for _, e := range all {
		byIP[e.ip] += e.size
	}
	for _, ip := range slices.Sorted(maps.Keys(byIP)) {
		fmt.Println(ip, byIP[ip])
	}
	mask := regexp.MustCompile(`(?i)\b(password|token)=([^&\s]+)`)
	fmt.Println(mask.ReplaceAllString("GET /x?Token=abc&a=1&PASSWORD=p%20w ok", "${1}=***"))
	fmt.Println(mask.ReplaceAllStringFunc("token=abcdef", func(s string) string { return s[:strings.Index(s, "=")+2] + "..." }))
	fmt.Println(mask.ReplaceAllLiteralString("token=x", "$1"), mask.NumSubexp(), mask)
	words := regexp.MustCompile(`\pL+`)
	fmt.Println(words.FindAllString("Grüße, мир & 世界 42", -1), words.FindAllStringIndex("añb c", 2), utf8.RuneCountInString("añb"))
	fmt.Printf("%q %q\n", regexp.MustCompile(`\s*[,;]\s*`).Split("a, b ;c,,d", -1), regexp.MustCompile(`x*`).Split("axbxc", 3))
	tpl := regexp.MustCompile(`(?P<year>\d{4})-(?P<month>\d\d)`)
	var dst []byte
	for _, m := range tpl.FindAllSubmatchIndex([]byte("2024-05 and 1999-12"), -1) {
		dst = tpl.Expand(dst, []byte("$month/${year}x $$ "), []byte("2024-05 and 1999-12"), m)
	}
	fmt.Printf("%s\n", dst)
	long := regexp.MustCompile(`a+|a+b`)
	fmt.Println(long.FindString("aaab"))
	long.Longest()
	fmt.Println(long.FindString("aaab"), regexp.QuoteMeta("[a.b]*"))
	prefix, whole := regexp.MustCompile(`abc+d`).LiteralPrefix()
	fmt.Println(prefix, whole, regexp.MustCompile(`^[ab]*$`).MatchReader(strings.NewReader("abba")))
	for _, s := range []string{"a(b", "a)b", "[z-a]", "*a", "a**", `\8`, "(?<n>a)(?<n>b)", "a{1001}", `(?=a)`, "[[:word:]]", `\pX`, "a{2,1}", "(?i", "\xff"} {
		_, err := regexp.Compile(s)
		fmt.Printf("%q %v\n", s, err)
	}
	_, err := io.WriteString(io.Discard, "")
	fmt.Println(err)
}
