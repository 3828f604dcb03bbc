// Markdown to HTML, a toy: headings, lists, code, quotes, emphasis, links, with everything else escaped.
package main

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"os"
	"regexp"
	"strings"
)

var (
	heading = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	item    = regexp.MustCompile(`^(\s*)([-*+]|\d+\.)\s+(.*)$`)
	fence   = regexp.MustCompile("^```\\s*(\\w*)")
	inline  = []struct {
		re   *regexp.Regexp
		with string
	}{
		{regexp.MustCompile(`!\[([^\]]*)\]\(([^)\s]+)\)`), `<img alt="$1" src="$2">`},
		{regexp.MustCompile(`\[([^\]]+)\]\(([^)\s]+)\)`), `<a href="$2">$1</a>`},
		{regexp.MustCompile(`\*\*(\S(?:.*?\S)?)\*\*`), `<strong>${1}</strong>`},
		{regexp.MustCompile(`(^|\W)_(\S(?:[^_]*\S)?)_(\W|$)`), `$1<em>$2</em>$3`},
		{regexp.MustCompile(`~~(.+?)~~`), `<del>$1</del>`},
	}
	code = regexp.MustCompile("`([^`]+)`")
	slug = regexp.MustCompile(`[^\p{L}\p{N}]+`)
)

func spans(s string) string {
	var kept []string
	s = html.EscapeString(s)
	s = code.ReplaceAllStringFunc(s, func(m string) string {
		kept = append(kept, "<code>"+m[1:len(m)-1]+"</code>")
		return fmt.Sprintf("\x00%d\x00", len(kept)-1)
	})
	for _, r := range inline {
		s = r.re.ReplaceAllString(s, r.with)
	}
	for i, k := range kept {
		s = strings.Replace(s, fmt.Sprintf("\x00%d\x00", i), k, 1)
	}
	return s
}

type renderer struct {
	w     io.Writer
	para  []string
	lists []string // tags that are open
	seen  map[string]int
}

func (r *renderer) flush() {
	if len(r.para) > 0 {
		fmt.Fprintf(r.w, "<p>%s</p>\n", spans(strings.Join(r.para, " ")))
		r.para = nil
	}
}

func (r *renderer) closeLists(depth int) {
	for len(r.lists) > depth {
		last := len(r.lists) - 1
		fmt.Fprintf(r.w, "%s</%s>\n", strings.Repeat(" ", last), r.lists[last])
		r.lists = r.lists[:last]
	}
}

func (r *renderer) anchor(s string) string {
	id := strings.Trim(slug.ReplaceAllString(strings.ToLower(s), "-"), "-")
	r.seen[id]++
	if n := r.seen[id]; n > 1 {
		id = fmt.Sprint(id, "-", n)
	}
	return id
}

func (r *renderer) render(in io.Reader) error {
	sc := bufio.NewScanner(in)
	for sc.Scan() {
		line := sc.Text()
		if m := fence.FindStringSubmatch(line); m != nil {
			r.flush()
			fmt.Fprintf(r.w, "<pre lang=%q>\n", m[1])
			for sc.Scan() && !strings.HasPrefix(sc.Text(), "```") {
				fmt.Fprintln(r.w, html.EscapeString(sc.Text()))
			}
			fmt.Fprintln(r.w, "</pre>")
			continue
		}
		m := item.FindStringSubmatch(line)
		if m == nil {
			r.closeLists(0)
		}
		switch h := heading.FindStringSubmatch(line); {
		case m != nil:
			r.flush()
			depth := len(m[1])/2 + 1
			tag := "ul"
			if strings.HasSuffix(m[2], ".") {
				tag = "ol"
			}
			r.closeLists(depth)
			for len(r.lists) < depth {
				fmt.Fprintf(r.w, "%s<%s>\n", strings.Repeat(" ", len(r.lists)), tag)
				r.lists = append(r.lists, tag)
			}
			fmt.Fprintf(r.w, "%s<li>%s</li>\n", strings.Repeat(" ", depth), spans(m[3]))
		case h != nil:
			r.flush()
			n := len(h[1])
			fmt.Fprintf(r.w, "<h%d id=%q>%s</h%[1]d>\n", n, r.anchor(h[2]), spans(h[2]))
		case strings.HasPrefix(line, ">"):
			r.flush()
			fmt.Fprintf(r.w, "<blockquote>%s</blockquote>\n", spans(strings.TrimSpace(line[1:])))
		case strings.Trim(line, "-* ") == "" && strings.Count(line, "-")+strings.Count(line, "*") >= 3:
			r.flush()
			fmt.Fprintln(r.w, "<hr>")
		case strings.TrimSpace(line) == "":
			r.flush()
		default:
			r.para = append(r.para, strings.TrimSpace(line))
		}
	}
	r.closeLists(0)
	r.flush()
	return sc.Err()
}

const text = "# Title & more #\n\nA *plain* paragraph with **bold _and_ more**, `code <b> **x**`,\na [link](http://x/?a=1&b=2) and snake_case_name.\n\n## Ünïcode héading\n## Ünïcode héading\n- one\n- two\n  1. first\n  2. second ~~gone~~\n- three\n\n> quoted <tag>\n---\n```go\nif a < b && c {\n```\n![pic](p.png) _it_ 2*3*4 ** not bold **\n####### seven\n"

func main() {
	r := &renderer{w: os.Stdout, seen: map[string]int{}}
	if err := r.render(strings.NewReader(text)); err != nil {
		fmt.Println(err)
	}
	fmt.Println(html.UnescapeString("&lt;&eacute;&#233;&#xe9;&amp;amp; &notin; &notit; &nbsp;|&bogus; &#0;&#x110000; &amp"), html.EscapeString(`<a href="x">'&'</a>`))
}
