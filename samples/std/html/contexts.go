// Package html/template: a value in every context, plain and of the types that are trusted.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"os"
	"strings"
	"text/template/parse"
)

type Point struct{ X, Y int }

type Word string

func (w Word) String() string { return "<" + string(w) + ">" }

type Custom struct{ text string }

func (c Custom) MarshalJSON() ([]byte, error) {
	if c.text == "" {
		return nil, errors.New("*/ no <script> <!-- here")
	}
	return json.Marshal(c.text)
}

var values = map[string]any{
	"S": `O'Reilly & "Söhne" <b>bold</b> +1 ` + "`\x00\u2028 </script> ${x}", "Empty": "", "N": 42, "F": -1.5, "B": true, "Nil": nil,
	"U": "http://x.org/a b?q=1&r=é#f", "Bad": "javascript:alert(1)", "Rel": "/p/ü?x=[1]", "Mail": "MAILTO:a@b", "Pct": "%41%zz",
	"Slice": []string{"a", "<b>", "c"}, "Map": map[string]int{"k": 1}, "P": Point{1, 2}, "PP": &Point{3, 4}, "W": Word("w"),
	"C": Custom{"x"}, "CE": Custom{}, "Err": errors.New("e<rr>"),
	"HTML": template.HTML(`<i title="1>2">it's & &amp; on</i><script>x<y</script> <!-- c -->z`), "CSS": template.CSS("color: red; a{}"),
	"JS": template.JS(`f("x")`), "JSStr": template.JSStr(`a\n"b`), "URL": template.URL("javascript:ok, a"), "Attr": template.HTMLAttr(`onclick="x"`),
	"Srcset": template.Srcset("a.png 2x, b.png"), "Set": "a.png 2x, javascript:b 1x, /c d!", "Name": "Title", "Color": "#fff", "Expr": "ex\\70 ression(1)",
	"Neg": "--x", "Px": "10px", "Div": 4, "Fn": func() int { return 1 },
}

var texts = []string{
	`{{.S}}|{{.Empty}}|{{.N}}|{{.F}}|{{.B}}|{{.Nil}}|{{.W}}|{{.PP}}|{{.Err}}|{{.HTML}}|{{.Missing}}`,
	`a < b <!DOCTYPE html> < {{.S}} <3 </ <!-- gone {{.S}} --> x`,
	`<p title="{{.S}}" class='{{.HTML}}' id={{.S}} lang={{.HTML}} dir={{.Empty}}>`,
	`<p {{.Name}}="x" {{.Attr}} data-{{.Name}}=1 {{.Bad}}=2 {{.Empty}}>`,
	`<a href="{{.U}}">|<a href="{{.Bad}}">|<a href='{{.Rel}}'>|<a href={{.Mail}}>|<a href="{{.URL}}">|<a href="{{.Pct}}">`,
	`<a href="/s?q={{.S}}&u={{.U}}">|<a href="{{.U}}?x={{.URL}}">|<a href="#{{.S}}">|<a href="/x/{{.S}}/y">`,
	`<img src={{.S}} srcset="{{.Set}}" data-src="{{.Bad}}"><img srcset="{{.Srcset}}"><img srcset="{{.URL}}">`,
	`<script>var a = {{.S}}, b = {{.N}}, c = {{.Slice}}, d = {{.Map}}, e = {{.P}}, f = {{.PP}};</script>`,
	`<script>a={{.F}};b={{.B}};c={{.Nil}};d={{.W}};e={{.C}};f={{.CE}};g={{.JS}};h={{.JSStr}};i={{.HTML}};j={{.Fn}};k={{.Err}}</script>`,
	`<script>var s = "{{.S}}", t = '{{.JSStr}}', r = /{{.S}}/g, e = /{{.Empty}}/, u = ` + "`{{.S}} ${ {{.S}} + {a: {{.N}}}.a } x`" + `;</script>`,
	`<script>x = {{.Div}} / 2; /* {{.S}} */ // {{.S}}` + "\n" + `y = a / b /*` + "\n" + `*/ <!-- c {{.N}}` + "\n" + `--> d` + "\n" + `#! z` + "\n" + `"</script>", '<!--';</script>{{.S}}`,
	`<button onclick="f({{.S}}, '{{.S}}', {{.Map}})" onmouseover=g({{.N}})>`,
	`<script type="text/template">{{.S}}<b></script><script type="module">{{.S}}</script><script type="application/ld+json">{"a":{{.S}}}</script>`,
	`<style>p { color: {{.Color}}; width: {{.Px}}; x: {{.Expr}}; y: {{.Neg}}; {{.CSS}}; z: {{.S}} } /* {{.S}} */ // x` + "\n" + `</style>`,
	`<p style="background: url('{{.U}}'); a: url({{.Rel}}); b: url( &quot;{{.Bad}}&quot; ); font: '{{.S}}'; c: &quot;x?{{.S}}&quot;">`,
	`<textarea>{{.S}}{{.HTML}}</textarea><title>{{.S}}<b></title><TITLE>{{.N}}</TITLE >`,
	`<meta content="{{.S}}"><meta http-equiv=refresh content="0; url={{.Bad}}"><meta content="1;URL ={{.U}};{{.S}}">x{{.S}}`,
	`<!-- {{.S}} --><a>{{/* c */}}</a><br/><x-y:z a='{{.S}}'/>`,
	`{{.S | html}}{{html .S .N}}{{.S | urlquery}}<a href="{{.S | urlquery}}" title="{{.S | html}}" class="{{urlquery .S .N}}">{{print .S | printf "%s" | html}}`,
	`{{$x := .S}}{{$x}}{{with .N}}<b id="{{.}}">{{else}}<b id="">{{end}}{{range $i, $e := .Slice}}<li title="{{$i}}">{{$e}}{{break}}{{end}}`,
	`<p {{if .B}}title="{{.S}}"{{end}}><p title={{if .B}}{{.S}}{{end}}><a href="{{if .B}}/x{{else}}/y{{end}}/{{.S}}">`,
	`{{range .Slice}}{{if eq . "c"}}{{continue}}{{end}}<a href="?{{.}}">{{.}}</a>{{else}}none{{end}}`,
	`{{define "v"}}[{{.}}]{{end}}{{template "v" .S}}<a href="/{{template "v" .S}}" title='{{template "v" .S}}'><script>x={{template "v" .S}};"{{template "v" .S}}"</script>`,
	`{{define "list"}}<ul>{{range .}}<li>{{.}}</li>{{end}}</ul>{{end}}{{template "list" .Slice}}{{block "b" .S}}<i>{{.}}</i>{{end}}`,
	`{{define "r"}}<b>{{.}}</b>{{if gt . 3}}{{slice "x" 0}}{{else}}{{template "r" 4}}{{end}}{{end}}{{template "r" 1}}`,
}

func main() {
	for i, text := range texts {
		t, err := template.New("page").Parse(text)
		if err != nil {
			fmt.Println(i, err)
			continue
		}
		var b strings.Builder
		err = t.Execute(&b, values)
		fmt.Printf("%d: %s\n   %q\n", i, text, b.String())
		if err != nil {
			fmt.Println("   error:", err)
		}
		for _, n := range t.Tree.Root.Nodes {
			if a, ok := n.(*parse.ActionNode); ok && i < 12 {
				fmt.Print("   ", a)
			}
		}
		fmt.Println()
	}
	template.HTMLEscape(os.Stdout, []byte("<&>\n"))
	template.JSEscape(os.Stdout, []byte("<'>"))
	fmt.Println(template.HTMLEscapeString("'"), template.HTMLEscaper(1, "<"), template.JSEscapeString("'"), template.JSEscaper("=", 2), template.URLQueryEscaper("a b", 3))
	fmt.Println(template.IsTrue(0))
}
