// A report from templates: blocks, pipelines, functions, methods, and the errors of both stages.
package main

import (
	"errors"
	"fmt"
	htmltemplate "html/template"
	"os"
	"slices"
	"strings"
	"text/template"
	"time"
)

type money int64

func (m money) String() string { return fmt.Sprintf("%d.%02d", int64(m)/100, int64(m)%100) }

type line struct {
	Name  string
	Count int
	Price money
	Notes []string
}

func (l line) Total() money { return l.Price * money(l.Count) }
func (l line) Check(max int) (bool, error) {
	if l.Count > max {
		return false, fmt.Errorf("%s: %d is more than %d", l.Name, l.Count, max)
	}
	return true, nil
}

type invoice struct {
	No    int
	Date  time.Time
	To    map[string]string
	Lines []line
	Paid  *time.Time
	Sum   func(...line) money
}

const text = `{{define "head"}}Invoice {{printf "%05d" .No}} of {{.Date.Format "2 Jan 2006"}}{{end -}}
{{template "head" .}} for {{.To.name | upper | printf "%-10s|"}}
{{range $i, $l := .Lines -}}
{{inc $i}}. {{pad 12 $l.Name}} {{$l.Count}} x {{$l.Price}} = {{$l.Total}}{{with $l.Notes}} ({{join . ", "}}){{end}}
{{- if eq $l.Count 0}} none!{{else if and (gt $l.Count 5) (not (lt $l.Price 100))}} many{{end}}
{{else}}nothing
{{end -}}
{{- /* the end */ -}}
Sum: {{call .Sum (index .Lines 0) (index .Lines 1)}} {{if .Paid}}paid{{else}}open{{end}} {{len .Lines}} {{slice .To.name 0 2}}
{{block "foot" .To}}{{range $k, $v := .}}{{$k}}={{$v}};{{end}}{{end}}
{{range 3}}{{.}}{{if eq . 1}}{{continue}}{{end}}-{{end}} {{range $x := .Lines}}{{if $x.Notes}}{{break}}{{end}}{{$x.Name}}{{end}} {{html "<a>"}} {{js "it's"}} {{urlquery "a b&c"}} {{print 1 2 "x" 3}} {{true | not}} {{or "" "default"}}
`

func main() {
	funcs := template.FuncMap{"upper": strings.ToUpper, "inc": func(i int) int { return i + 1 }, "join": strings.Join,
		"pad": func(n int, s string) string { return s + strings.Repeat(".", max(n-len(s), 0)) }, "fail": func() (string, error) { return "", errors.New("on purpose") },
		"boom": func() int { panic("in a function") }}
	inv := invoice{No: 42, Date: time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), To: map[string]string{"name": "Ann Lee", "city": "Rome"},
		Lines: []line{{"nails", 100, 5, nil}, {"hammer", 6, 1250, []string{"blue", "<heavy>"}}, {"saw", 0, 1, nil}},
		Sum: func(ls ...line) (m money) {
			for _, l := range ls {
				m += l.Total()
			}
			return m
		}}
	t, err := template.New("invoice").Funcs(funcs).Parse(text)
	if err != nil {
		panic(err)
	}
	fmt.Println(t.Execute(os.Stdout, inv))
	t2 := template.Must(template.Must(t.Clone()).Parse(`{{define "foot"}}footer for {{.city}}{{end}}`))
	fmt.Println(t2.ExecuteTemplate(os.Stdout, "foot", inv.To))
	var names []string
	for _, x := range t2.Templates() {
		names = append(names, x.Name())
	}
	slices.Sort(names)
	fmt.Println(names, t2.DefinedTemplates() != "", t2.Lookup("none") == nil)
	for _, s := range []string{"{{.Nope}}", "{{index .Lines 9}}", "{{.To.x.y}}", "{{range .No}}{{.}}{{break}}{{end}}", "{{fail}}", "{{boom}}", "{{template \"gone\"}}",
		"{{(index .Lines 0).Check 3}}", "{{.No | len}}", "{{lt .No \"x\"}}", "{{if}}", "{{range}}", "{{.No", "{{end}}", "{{nofunc 1}}", "{{$x}}", "{{1 | 2}}", "{{inc}}", "{{inc \"a\"}}", "{{.Lines.Name}}", "{{call .No}}"} {
		t, err := template.New("bad").Funcs(funcs).Parse(s)
		if err != nil {
			fmt.Println("parse:", err)
			continue
		}
		var out strings.Builder
		err = t.Execute(&out, inv)
		var ee template.ExecError
		fmt.Printf("%q %v %v\n", out.String(), err, errors.As(err, &ee))
	}
	strict := template.Must(template.New("m").Option("missingkey=error").Parse("{{.a}} {{.b}}\n"))
	fmt.Println(strict.Execute(os.Stdout, map[string]int{"a": 1}))
	page := htmltemplate.Must(htmltemplate.New("page").Parse(`<a href="/q?x={{.X}}" title='{{.X}}' onclick="f({{.V}})" style="color: {{.C}}">{{.X}}</a><script>var v = {{.V}};</script>{{.H}}<!-- gone -->
`))
	fmt.Println(page.Execute(os.Stdout, map[string]any{"X": `<b>"it's" & c</b>`, "V": line{"n", 1, 2, []string{"</script>"}}, "C": "expression(1)", "H": htmltemplate.HTML("<i>ok</i>")}))
}
