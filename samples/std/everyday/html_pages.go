// Web pages with html/template: what visitors send is escaped by where it stands.
package main

import (
	"errors"
	"fmt"
	"html/template"
	"os"
	"strings"
)

type comment struct {
	Author, Text, URL string
	Score             int
	Tags              []string
	Raw               template.HTML
}

const page = `<!DOCTYPE html>
<title>{{.Author}}</title>
<body class={{.Author}} data-x='{{.Text}}' onclick="say({{.Text}}, {{.Score}})">
<a href="{{.URL}}">{{.Text}}</a> <a href="/search?q={{.Text}}&amp;n={{.Score}}">find</a>
<img src={{.URL}} alt="{{.Author}}" style="width: {{.Score}}px; color: {{.Text}}">
<script>
var c = {{.}};
var t = "{{.Text}}", u = '{{.URL}}', tags = {{.Tags}}, re = /{{.Author}}/;
// comment {{.Text}}
</script>
<style>p { margin: {{.Score}}px; background: "{{.URL}}" }</style>
<!-- {{.Author}} -->
<textarea>{{.Text}}</textarea>{{.Raw}}{{.Text | html}}
{{range .Tags}}<li {{if eq . "x"}}hidden{{end}}>{{.}}{{else}}none{{end}}
</body>
`

func main() {
	t, err := template.New("page").Parse(page)
	if err != nil {
		panic(err)
	}
	for _, c := range []comment{
		{"Ann", "plain text", "https://example.com/a?b=c&d=e", 5, []string{"x", "y&z"}, "<b>bold</b>"},
		{`"><script>alert(1)</script>`, `O'Reilly: "a<b" & </script> ` + "\u2028`${x}`", "javascript:alert(1)", -1, nil, ""},
		{"a b=c", "é%2f +x", " JaVaScript:x", 1 << 20, []string{}, template.HTML(`<i>&amp;</i>`)},
	} {
		if err := t.Execute(os.Stdout, c); err != nil {
			fmt.Println("error:", err)
		}
	}
	show := func(text string, data any) {
		t, err := template.New("t").Parse(text)
		if err == nil {
			var sb strings.Builder
			err = t.Execute(&sb, data)
			fmt.Printf("%q", sb.String())
		}
		var te *template.Error
		fmt.Println(" ", err, errors.As(err, &te))
	}
	show(`<a href="{{.}}">`, template.URL("javascript:ok()"))
	show(`<p {{.}}>`, template.HTMLAttr(`title="x"`))
	show(`<p {{.}}=1>`, "onclick")
	show(`<script>{{.}}</script>`, template.JS("f(1)"))
	show(`<script>f({{.}})</script>`, map[string]any{"k": []int{1}, "s": "</script>", "n": nil})
	show(`<script>f({{.}})</script>`, make(chan int))
	show(`<style>{{.}}</style>`, template.CSS("a { b: c }"))
	show(`<style>p { color: {{.}} }</style>`, "expression(x)")
	show(`<img srcset="{{.}}">`, "a.png 1x, javascript:b 2x")
	show(`<b>{{.}}</b>`, errors.New("<err>"))
	show(`{{if .}}<a href="{{else}}<b>{{end}}x">`, true)
	show(`<a href="{{if .}}x{{end}}{{.}}`, true)
	show(`<a b=1 c={{.}}`, 1)
	show(`<script>"{{.}}</script>`, 1)
	show(`<a href='{{range .}}x{{end}}'>`, []int{1})
	show(`<p>{{. | urlquery | html}}</p>`, "a b")
	show(`<a title={{. | html}}>`, "a b")
	show(`{{template "none"}}`, 1)
	show(`<!-- {{.}} --><![CDATA[ {{.}} ]]>`, "<x>")
	fmt.Println(template.HTMLEscapeString(`<a&"'>`+"\x00"), template.JSEscapeString(`'"<>&=`+"\n\\é"), template.URLQueryEscaper("a b", 1, "&"))
	fmt.Println(template.IsTrue([]int{}))
	tt := template.Must(template.New("a").Parse(`{{define "item"}}<li>{{.}}</li>{{end}}<ul>{{template "item" .}}</ul>`))
	fmt.Println(tt.Execute(os.Stdout, "<1>"))
	_, err = tt.Parse(`late`)
	fmt.Println(err)
	_, err = tt.Clone()
	fmt.Println(err)
}
