// Invoices and mails from text/template: functions, blocks, loops, pipelines, and the errors of templates.
package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
	"time"
)

type money int

func (m money) String() string { return fmt.Sprintf("%d.%02d", int(m)/100, int(m)%100) }

type line struct {
	Text string
	Qty  int
	Each money
}

func (l line) Total() money { return money(l.Qty) * l.Each }

type invoice struct {
	No    int
	To    *struct{ Name, City string }
	Lines []line
	Due   time.Time
	Notes map[string]string
	Fn    func(int) string
	tax   float64
}

func (i *invoice) Sum() (m money) {
	for _, l := range i.Lines {
		m += l.Total()
	}
	return m
}

func (i invoice) Check(n int) (string, error) {
	if n < 0 {
		return "", errors.New("negative check")
	}
	return strings.Repeat("*", n), nil
}

const layout = `{{define "row"}}{{printf "%-12s" .Text}} {{.Qty | printf "%3d"}} x {{.Each}} = {{.Total}}{{end -}}
Invoice {{.No}}{{/* a comment */}}
{{- with .To}}
To: {{.Name}}{{if .City}} of {{.City | upper}}{{end}}
{{- else}}
To: nobody
{{- end}}
{{range $i, $l := .Lines -}}
{{- if eq $i 3}}...{{break}}{{end}}
{{- if not $l.Qty}}{{continue}}{{end -}}
{{inc $i}}. {{template "row" $l}}
{{else}}nothing bought
{{end -}}
{{$sum := .Sum}}{{if and (gt (len .Lines) 1) (ge $sum 100)}}Sum: {{$sum}}{{else if .Lines}}Small sum: {{$sum}}{{end}}
Due {{.Due.Format "2 Jan 2006"}}{{range $k, $v := .Notes}}; {{$k}}={{$v | printf "%q"}}{{end}}
{{block "footer" .}}-- {{.No}} {{html "<x>"}} {{js "it's"}} {{urlquery "a b&c"}}{{end}}
`

func main() {
	funcs := template.FuncMap{"upper": strings.ToUpper, "inc": func(n int) int { return n + 1 }, "fail": func() (int, error) { return 0, os.ErrPermission }, "boom": func() string { panic("boom") }}
	t := template.Must(template.New("invoice").Funcs(funcs).Parse(layout))
	inv := &invoice{No: 7, Lines: []line{{"pen", 3, 120}, {"none", 0, 1}, {"book", 1, 1999}, {"cut", 1, 1}, {"off", 1, 1}}, Due: time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), Notes: map[string]string{"z": "last", "a": "first \"quoted\""}}
	inv.To = &struct{ Name, City string }{"Ann", "Bonn"}
	inv.Fn = func(n int) string { return fmt.Sprint("fn", n) }
	fmt.Println(t.Execute(os.Stdout, inv))
	clone := template.Must(t.Clone())
	template.Must(clone.Parse(`{{define "footer"}}other footer {{len .Notes}}{{end}}`))
	fmt.Println(clone.Execute(os.Stdout, &invoice{No: 8}), t.DefinedTemplates() != "", clone.Lookup("row").Name(), clone.Lookup("none") == nil)

	show := func(text string, data any, options ...string) {
		t, err := template.New("t").Funcs(funcs).Option(options...).Parse(text)
		if err != nil {
			fmt.Println("parse:", err)
			return
		}
		var sb strings.Builder
		err = t.Execute(&sb, data)
		var ee template.ExecError
		fmt.Printf("%q %v %v %v\n", sb.String(), err, errors.As(err, &ee), errors.Is(err, os.ErrPermission))
	}
	for _, s := range []string{
		`{{.No}}{{.Missing}}`, `{{.tax}}`, `{{.To.Name.X}}`, `{{.Check 3}} {{.Check -1}}`, `{{.Check}}`, `{{.Check "x"}}`, `{{call .Fn 5}}`, `{{.Fn 5}}`, `{{fail}}`, `{{boom}}`, `{{index .Lines 9}}`, `{{index .Notes "a" "b"}}`, `{{(index .Lines 0).Text}}`, `{{slice "abcdef" 1 3}}`, `{{slice .Lines 0 1 | len}}`,
		`{{1 | eq 1 2 3}} {{ne "a" "b"}} {{lt 1 2.5}}`, `{{lt 1 "a"}}`, `{{eq .Lines .Lines}}`, `{{or 0 "" "x" | print}} {{and 1 0 2}}`, `{{print 1 2 "a" "b" 3}}{{println "x" 1}}`, `{{printf "%T %v" 1.0 'a'}}`, `{{0x1F}} {{1e3}} {{1i}} {{"\u00e9"}} {{nil}}`, `{{print nil}}`, `{{true}} {{not true}}`, `{{$x := 1}}{{$x = 2}}{{$x}}{{$.No}}`, `{{range 3}}{{.}}{{end}}`, `{{range $i := 2}}{{$i}}{{end}}`, `{{range .No}}x{{end}}`, `{{range .Due}}x{{end}}`, `{{template "none"}}`, `{{len 3}}`, `{{with $y := .No}}{{$y}}{{else with .Lines}}{{len .}}{{end}}`,
		`{{`, `{{.No`, `{{end}}`, `{{if}}x{{end}}`, `{{if .No}}`, `{{nofunc}}`, `{{$undefined}}`, `{{.No | }}`, `{{"abc}}`, `{{break}}`, `{{define "a"}}{{define "b"}}{{end}}{{end}}`, `{{1 2}}`, `{{.No.}}`, `{{(.No}}`, "{{`raw\n`}} {{- .No -}} x ", `{{/* open`, `{{else}}`, `{{template "x" 1 2}}`, `{{range $a, $b, $c := .Lines}}{{end}}`, `{{'ab'}}`, `{{99999999999999999999}}`,
	} {
		show(s, inv)
	}
	m := map[string]any{"a": 1, "nested": map[string]int{"x": 5}, "nil": nil}
	for _, opt := range []string{"missingkey=default", "missingkey=zero", "missingkey=error"} {
		show(`{{.a}} {{.b}} {{.nested.x}} {{.nested.y}} {{.nil}}`, m, opt)
	}
	show(`{{.}}`, nil)
	show(`{{.X}}`, nil)
	show(`{{range $k, $v := .}}{{$k}}:{{$v}} {{end}}`, map[int]bool{2: true, 1: false})
	show(`{{range .}}{{.}} {{else}}none{{end}}`, slices.Values([]string{"x", "y"}))
	show(`{{range $i, $x := .}}{{$i}}{{$x}} {{end}}`, maps.All(map[string]int{"k": 1}))
	d, err := template.New("d").Delims("<<", ">>").Parse(`<<.>> {{.}}`)
	fmt.Println(d.Execute(os.Stdout, 1), err, d.Tree.Root.Nodes[0].Type() == parse.NodeAction, d.Tree.Root)
}
