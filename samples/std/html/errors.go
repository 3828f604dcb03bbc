// Package html/template: templates that cannot be escaped, and when they may not be changed.
package main

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"os"
	"strings"
	"sync"
	"testing/fstest"
)

var wrong = []string{
	`<a href="{{.}}`, `<script>`, `<script>"{{.}}`, `<!-- x`, `<a `, `<a b=`, `<a b`, `<style>p {`, "<textarea>x", "x {{.}}\n<p title='",
	`{{if .}}<a{{end}}`, `{{if .}}<a href="{{else}}<b title="{{end}}">`, "\n {{with .}}<script>{{else}}{{end}}", `{{if .}}"{{end}}<a {{if .}}x{{else}}"{{end}}>`,
	`{{range .}}<a{{end}}`, "{{range .}}\n<p title=\"{{break}}{{end}}", `{{range .}}<p {{continue}}>{{end}}`, `{{range .}}"{{if .}}<b{{break}}{{end}}>{{end}}`,
	`{{range .}}{{if .}}<b {{continue}}{{end}}{{end}}>`,
	`<a href="{{if .}}/x?{{else}}/y{{end}}{{.}}">`, `<script>{{if .}}x{{else}}={{end}}/a/</script>`, `<script>a = {{if .}}1{{end}} / b</script>`,
	`<script>/[{{.}}]/</script>`, `<script>"\{{.}}"</script>`, `<style>"\{{.}}"</style>`, "<script>`\\{{.}}`</script>",
	`<a b'c>`, `<a "x">`, `<a =x>`, `<a b=c"d>`, "<a b=`x`>", `<a onclick=f('x')>`, `<a href=x=y>`, `<a b<c>`, `<a href='x'y"z>`,
	`{{template "no"}}`, `<p>{{.}}{{template "no" .}}`, `{{define "x"}}{{end}}{{template "x"}}`, `{{define "x"}}<a {{end}}{{template "x"}}`,
	`{{define "x"}}{{if .}}{{template "x"}}<a {{end}}{{end}}{{template "x"}}`, `{{define "x"}}{{if .}}"{{template "x"}}{{end}}{{end}}<script>{{template "x"}}</script>`,
	`{{html . | print}}`, `{{. | urlquery | print}}`, `<a b={{. | html}}>`, `<a b={{. | urlquery}}>`, `<a href="{{. | urlquery | html}}">`,
	`{{.X.Y}}`, `<script>{{len 3}}</script>`, `{{index . 1}}`,
}

func escapes() {
	for _, text := range wrong {
		t, err := template.New("t").Parse(text)
		if err != nil {
			fmt.Printf("%q\n   %v\n", text, err)
			continue
		}
		err = t.Execute(io.Discard, "v")
		fmt.Printf("%q\n   %v\n", text, err)
		var e *template.Error
		if errors.As(err, &e) {
			fmt.Println("  ", e.ErrorCode, e.Line, e.Name, e.Node != nil)
			fmt.Println("  ", t.Execute(io.Discard, "v") == err, t.Tree == nil)
		}
	}
}

func changes() {
	t := template.Must(template.New("a").Parse(`{{define "b"}}<b>{{.}}</b>{{end}}{{template "b" .}}`))
	c := template.Must(t.Clone())
	fmt.Println(t.ExecuteTemplate(os.Stdout, "b", "<1>"), t.Execute(os.Stdout, "<2>"))
	_, err := t.Parse("x")
	fmt.Println(err)
	_, err = t.Clone()
	fmt.Println(err)
	_, err = t.AddParseTree("z", t.Tree)
	fmt.Println(err)
	_, err = t.ParseFS(fstest.MapFS{}, "*")
	fmt.Println(err)
	_, err = t.ParseFiles("x")
	fmt.Println(err)
	_, err = t.ParseGlob("x")
	fmt.Println(err)
	template.Must(c.Parse(`{{define "b"}}<i>{{.}}</i>{{end}}`))
	fmt.Println(c.Execute(os.Stdout, "<3>"), t.Execute(os.Stdout, "<4>"))
	fmt.Println(t.ExecuteTemplate(os.Stdout, "no", 1), t.Lookup("no") == nil, t.Lookup("b").Name(), len(t.Templates()))
	n := template.New("empty")
	fmt.Println(n.Execute(os.Stdout, 1), n.ExecuteTemplate(os.Stdout, "empty", 1), n.DefinedTemplates() == "")
	n = template.New("empty")
	m := n.New("other")
	template.Must(m.Parse("{{.}}"))
	_, err = n.Parse("")
	fmt.Println(err, n.Execute(os.Stdout, 1))
	fmt.Println(m.Execute(os.Stdout, "&"), n.Lookup("other") == m, len(n.DefinedTemplates()))
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseFiles("/no/such")
	fmt.Println(err)
	_, err = template.ParseGlob("/no/such*")
	fmt.Println(err)
	files := fstest.MapFS{"x/a.html": {Data: []byte(`<p>{{template "b.html" .}}`)}, "x/b.html": {Data: []byte(`<a title="{{.}}">`)}}
	f, err := template.ParseFS(files, "x/*.html")
	fmt.Println(err, f.Name(), f.Execute(os.Stdout, `"`))
	d := template.Must(template.New("d").Delims("<<", ">>").Funcs(template.FuncMap{"up": strings.ToUpper}).Option("missingkey=error").Parse(`<p><<up .x>><<.y>>`))
	fmt.Println(d.Execute(os.Stdout, map[string]string{"x": "a&"}))
}

func panics() {
	defer func() { fmt.Println(recover()) }()
	template.Must(template.New("p").Parse("{{"))
}

// together: several goroutines execute one template for the first time.
func together() {
	t := template.Must(template.New("t").Parse(`{{define "x"}}<a href="?{{.}}">{{.}}</a>{{end}}<script>{{.}}</script>{{template "x" .}}`))
	var wg sync.WaitGroup
	out := make([]strings.Builder, 20)
	for i := range out {
		wg.Go(func() {
			var err error
			if i%2 == 0 {
				err = t.Execute(&out[i], "<&>")
			} else {
				err = t.ExecuteTemplate(&out[i], "x", "<&>")
			}
			if err != nil {
				panic(err)
			}
		})
	}
	wg.Wait()
	for i := range out {
		if out[i].String() != out[i%2].String() {
			panic("different")
		}
	}
	fmt.Println(out[0].String(), out[1].String())
}

func main() {
	escapes()
	changes()
	panics()
	together()
}
