package main

import (
	"fmt"
	"strings"
	"testing/fstest"
	"text/template"
	"text/template/parse"
)

func main() {
	for _, text := range bad {
		_, err := template.New("bad").Parse(text)
		fmt.Printf("%q: %v\n", text, err)
	}
	trees()
	families()
	files()
	delimiters()
	functions()
}

var bad = []string{
	"{{", "{{.x", "{{.x }", "{{end}}", "{{if}}{{end}}", "{{if .x}}", "{{if .x}}{{else}}{{else}}{{end}}",
	"{{range}}{{end}}", "{{range .x}}", "{{with .x}}{{end", "{{template}}", "{{template x}}", "{{define}}", "{{define `x`}}",
	"{{define x}}{{end}}", "{{block}}", "{{block \"x\"}}{{end}}", "{{nofunc}}", "{{$x}}", "{{$x = 1}}", "{{.x | 1}}",
	"{{.x | \"a\"}}", "{{|.x}}", "{{.x|}}", "{{(.x}}", "{{.x)}}", "{{()}}", "{{1.2.3}}", "{{1x}}", "{{0x}}", "{{'a}}", "{{'ab'}}",
	"{{\"a}}", "{{\"a\n\"}}", "{{`a}}", "{{/* a}}", "{{/* a */ .x}}", "{{.x@}}", "{{@}}", "{{é}}", "{{\x01}}", "{{:}}", "{{.x.}}",
	"{{3.x}}", "{{\"a\".x}}", "{{nil.x}}", "{{break}}", "{{continue}}", "{{range .x}}{{break 1}}{{end}}", "{{else}}",
	"{{if .x}}{{else if}}{{end}}", "{{range $a, $b, $c := .x}}{{end}}", "{{$a, $b := .x}}", "{{range $a, 1 := .x}}{{end}}",
	"line\nline {{\n.x\n@}}", "a\n{{if .x}}\nb", "{{with $x := 1}}{{end}}{{$x}}", "{{define `a`}}a{{end}}{{define `a`}}b{{end}}",
	"{{if .x}}{{end}}{{end}}", "{{99999999999999999999}}", "{{.x}}{{if .y}}\n\n{{.z", "{{/*\n*/", "{{\n\"x", "{{.Fields.With.Long.Names 1 2 3 4 5}",
	"{{if .x}}{{define `y`}}{{end}}{{end}}", "{{if true}}{{else with 1}}{{end}}", "{{with 1}}{{else if 2}}{{end}}",
}

func trees() {
	text := "a{{.x}}{{/* c */}}{{if $y := .y.z | printf \"%d\" 1}}{{$y.q}}{{else if (len .a).b}}{{.}}{{end}}" +
		"{{range $i, $e := .l}}{{break}}{{continue}}{{end}}{{with nil}}{{end}}{{template \"t\" true}}{{block \"b\" 'x'}}{{1i}}{{end}}{{$x := 2}}{{$x = 3}}"
	set, err := parse.Parse("tree", text, "", "", map[string]any{"printf": fmt.Sprintf, "len": 1})
	fmt.Println(len(set), err)
	t := parse.New("skip")
	t.Mode = parse.ParseComments | parse.SkipFuncCheck
	t, err = t.Parse(text, "", "", map[string]*parse.Tree{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Root)
	fmt.Println(t.Copy().Root.String() == t.Root.String())
	show(t, t.Root, 0)
}

func show(t *parse.Tree, n parse.Node, depth int) {
	where, what := t.ErrorContext(n)
	fmt.Printf("%*s%T %d %d %s %s\n", depth, "", n, n.Type(), n.Position(), where, what)
	switch n := n.(type) {
	case *parse.ListNode:
		for _, c := range n.Nodes {
			show(t, c, depth+1)
		}
	case *parse.IfNode:
		show(t, n.Pipe, depth+1)
		show(t, n.List, depth+1)
		if n.ElseList != nil {
			show(t, n.ElseList, depth+1)
		}
	case *parse.ActionNode:
		show(t, n.Pipe, depth+1)
	case *parse.RangeNode:
		show(t, n.Pipe, depth+1)
		show(t, n.List, depth+1)
	case *parse.PipeNode:
		for _, v := range n.Decl {
			show(t, v, depth+1)
		}
		for _, c := range n.Cmds {
			show(t, c, depth+1)
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			show(t, a, depth+1)
		}
	case *parse.TemplateNode:
		show(t, n.Pipe, depth+1)
	case *parse.NumberNode:
		fmt.Println(n.IsInt, n.IsUint, n.IsFloat, n.IsComplex, n.Int64, n.Uint64, n.Float64, n.Complex128)
	}
}

func families() {
	t := template.Must(template.New("root").Parse(`{{define "a"}}A{{end}}{{template "a"}} {{block "b" .}}B{{end}}`))
	c := template.Must(t.Clone())
	template.Must(c.Parse(`{{define "b"}}changed{{end}}`))
	for _, m := range []*template.Template{t, c} {
		var b strings.Builder
		err := m.Execute(&b, nil)
		fmt.Println(b.String(), err, len(m.Templates()), m.Name(), m.Lookup("a") != nil, m.Lookup("z") == nil)
	}
	var b strings.Builder
	fmt.Println(t.ExecuteTemplate(&b, "a", nil), b.String())
	fmt.Println(t.ExecuteTemplate(&b, "zzz", nil))
	fmt.Println(template.New("empty").Execute(&b, nil))
	fmt.Println(template.New("one").DefinedTemplates(), template.Must(template.New("one").Parse("x")).DefinedTemplates())
	n := template.Must(t.New("new").Parse(`{{template "b"}}!`))
	b.Reset()
	fmt.Println(n.Execute(&b, nil), b.String())
	_, err := t.New("x").Parse("{{template \"nowhere\"}}")
	fmt.Println(err, t.ExecuteTemplate(&b, "x", nil))
	added, err := t.AddParseTree("added", n.Tree)
	b.Reset()
	fmt.Println(err, added.Execute(&b, nil), b.String())
	loop := template.Must(template.New("loop").Parse(`{{template "loop" .}}`))
	fmt.Println(loop.Execute(&b, nil))
}

func files() {
	fsys := fstest.MapFS{
		"t/one.tmpl": {Data: []byte(`one {{template "two.tmpl" .}}`)},
		"t/two.tmpl": {Data: []byte(`two {{.}}`)},
		"t/bad.html": {Data: []byte(`{{`)},
	}
	t, err := template.ParseFS(fsys, "t/*.tmpl")
	var b strings.Builder
	fmt.Println(err, t.Name(), t.Execute(&b, 1), b.String())
	_, err = template.ParseFS(fsys, "t/*.none")
	fmt.Println(err)
	_, err = template.ParseFS(fsys, "t/bad.html")
	fmt.Println(err)
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseFiles("/no/such/file")
	fmt.Println(err)
	_, err = template.ParseGlob("/no/such/*")
	fmt.Println(err)
}

func delimiters() {
	var b strings.Builder
	t := template.Must(template.New("d").Delims("<<", ">>").Parse("<<.>> {{.}} <<- /* c */ ->> x <<if .>>y<<end>>"))
	fmt.Println(t.Execute(&b, 1), b.String())
}

func functions() {
	for name, f := range map[string]any{"bad name": 1} {
		panics(func() { template.New("f").Funcs(template.FuncMap{name: f}) })
	}
	panics(func() { template.New("f").Funcs(template.FuncMap{"x": 1}) })
	panics(func() { template.New("f").Funcs(template.FuncMap{"x": func() {}}) })
	panics(func() { template.New("f").Funcs(template.FuncMap{"x": func() (int, int) { return 1, 2 }}) })
	panics(func() { template.Must(template.New("f").Parse("{{")) })
	t := template.Must(template.New("f").Funcs(template.FuncMap{"break": func() string { return "own break" }, "len": func(int) int { return -1 }}).Parse("{{break}} {{len 1}}"))
	var b strings.Builder
	fmt.Println(t.Execute(&b, nil), b.String())
	fmt.Println(template.IsTrue(0))
	fmt.Println(template.IsTrue("x"))
	fmt.Println(template.HTMLEscapeString("a<b>'\"&\x00"), template.JSEscapeString("a'\"\\<>&=\n\u2028é"), template.URLQueryEscaper("a b", 1, &b != nil))
}

func panics(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}
