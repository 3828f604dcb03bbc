package main

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"
	"text/template"
)

type Item struct {
	Name  string
	Price float64
	Tags  []string
	Next  *Item
	note  string
}

func (i Item) Upper() string                { return strings.ToUpper(i.Name) }
func (i *Item) Pointer(n int) string        { return fmt.Sprint(i.Name, n) }
func (i Item) Fail() (string, error)        { return "", errors.New("no luck") }
func (i Item) Variadic(words ...string) int { return len(words) }
func (i Item) Panics() string               { panic("in a method") }
func (i Item) Both(a int, b string) string  { return fmt.Sprintf("%d-%s", a, b) }

type Named int

func (n Named) String() string { return fmt.Sprintf("named %d", int(n)) }

func seq2() iter.Seq2[int, string] { return slices.All([]string{"x", "y"}) }

var data = map[string]any{
	"Item":   &Item{"pen", 1.5, []string{"a", "b"}, &Item{Name: "ink"}, ""},
	"Value":  Item{Name: "value"},
	"Nums":   []int{3, 1, 2},
	"Array":  [2]string{"p", "q"},
	"Map":    map[string]int{"one": 1, "two": 2, "three": 3},
	"IntMap": map[int]string{10: "ten", 9: "nine", -1: "minus"},
	"Empty":  []int{},
	"Nil":    nil,
	"NilPtr": (*Item)(nil),
	"Zero":   0,
	"True":   true,
	"Text":   "<a href='x'>\"&\"</a>",
	"Named":  Named(7),
	"Func":   func(a, b int) int { return a * b },
	"Err":    errors.New("an error"),
	"U":      uint8(200),
	"F":      2.0,
	"C":      1 + 2i,
	"Seq":    maps.Keys(map[string]int{"only": 1}),
	"Seq2":   seq2(),
	"Any":    []any{1, "s", nil, 2.5, Named(1)},
	"Bytes":  []byte("bytes"),
}

func main() {
	for _, text := range strings.Split(texts, "\n") {
		run(text)
	}
	for _, text := range []string{"a {{- /* comment */ -}} b", "x\n{{- 1 -}}\n y", "{{range .Nums}}\n{{- . -}}\n{{end}}", "{{/* c */}}z"} {
		run(text)
	}
	channels()
	options()
}

func run(text string) {
	t, err := template.New("t").Funcs(template.FuncMap{
		"add":  func(a, b int) int { return a + b },
		"join": strings.Join,
		"fail": func() (int, error) { return 0, errors.New("failed") },
		"boom": func() int { panic("boom") },
		"sum": func(n ...int) (s int) {
			for _, v := range n {
				s += v
			}
			return s
		},
		"ptr":  func(i *Item) string { return i.Name },
		"f64":  func(f float64) float64 { return f },
		"u8":   func(u uint8) uint8 { return u },
		"echo": func(v any) any { return v },
	}).Parse(text)
	if err != nil {
		fmt.Println(text, "=>", err)
		return
	}
	var b strings.Builder
	err = t.Execute(&b, data)
	fmt.Printf("%s => %q", text, b.String())
	if err != nil {
		fmt.Printf(" %v", err)
	}
	fmt.Println()
}

func channels() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	close(c)
	t := template.Must(template.New("c").Parse("{{range $i, $v := .}}{{$i}}={{$v}} {{else}}none{{end}}\n"))
	fmt.Println(t.Execute(os.Stdout, c))
	fmt.Println(t.Execute(os.Stdout, c))
	fmt.Println(t.Execute(os.Stdout, (chan int)(nil)))
	fmt.Println(t.Execute(os.Stdout, 3.5))
	var e template.ExecError
	err := t.Execute(os.Stdout, make(chan<- int))
	fmt.Println(errors.As(err, &e), e.Name)
}

func options() {
	for _, o := range []string{"missingkey=default", "missingkey=zero", "missingkey=error", "missingkey=what"} {
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("panic:", r)
				}
			}()
			t := template.Must(template.New("o").Option(o).Parse("{{.x}} {{.x.y}}\n"))
			fmt.Println(t.Execute(os.Stdout, map[string]int{}))
		}()
	}
}

const texts = `plain
{{.Item.Name}} {{.Item.Upper}} {{.Item.Pointer 3}} {{.Item.Next.Name}}
{{.Value.Name}} {{.Value.Pointer 1}}
{{.Item.note}}
{{.Item.Missing}}
{{.NilPtr.Name}}
{{.NilPtr}} {{.Nil}} {{.Missing}}
{{.Item.Fail}}
{{.Item.Panics}}
{{.Item.Variadic}} {{.Item.Variadic "a" "b"}}
{{.Item.Both 1}}
{{.Item.Both "x" "y"}}
{{.Item.Both 2 "z"}}
{{.Item.Name 1}}
{{.Item.Price}} {{.Item.Tags}} {{len .Item.Tags}}
{{range .Nums}}[{{.}}]{{end}}
{{range $i, $n := .Nums}}{{$i}}:{{$n}} {{end}}
{{range $n := .Nums}}{{$n}}{{if eq $n 1}}{{break}}{{end}},{{end}}
{{range .Nums}}{{if eq . 1}}{{continue}}{{end}}{{.}} {{end}}
{{range .Empty}}x{{else}}empty{{end}}
{{range .Map}}{{.}} {{end}}{{range $k, $v := .Map}}{{$k}}={{$v}} {{end}}
{{range $k, $v := .IntMap}}{{$k}}={{$v}} {{end}}
{{range 3}}{{.}}{{end}} {{range $i := 2}}{{$i}}{{end}}
{{range $i, $j := 2}}{{$i}}{{end}}
{{range .Seq}}{{.}}{{end}} {{range $i, $s := .Seq2}}{{$i}}{{$s}}{{end}} {{range .Seq2}}{{.}}{{end}}
{{range .Text}}{{.}}{{end}}
{{range .Any}}{{.}};{{end}}
{{range .Nil}}x{{else}}nothing{{end}}
{{$x := 1}}{{range .Nums}}{{$x = .}}{{end}}{{$x}}
{{range $x := .Nums}}{{$y := $x}}{{$y}}{{end}}
{{if .Zero}}yes{{else if .True}}else if{{else}}no{{end}}
{{if and .True .Zero .Boom}}yes{{else}}short{{end}} {{or .Zero "" "last"}} {{not .Zero}}
{{and 1 2 3}} {{or 0 0}} {{1 | and 2}} {{0 | or 0}}
{{with .Item}}{{.Name}} {{$.Text}}{{end}}{{with .Zero}}x{{else with .Item}}else with {{.Name}}{{end}}
{{with $x := .Nums}}{{index $x 1}}{{end}}
{{.Text | html}} {{html .Text}} {{js .Text}} {{urlquery .Text "a b"}}
{{printf "%d %s %v %q" 1 "two" 3.5 "q"}} {{print 1 2 "x" "y"}} {{println "end"}}
{{index .Map "two"}} {{index .Map "none"}} {{index .Nums 2}} {{index .Array 1}}
{{index .Nums 9}}
{{index .Nums "x"}}
{{index .Map 1}}
{{index .Nil 1}}
{{index .Zero 1}}
{{slice .Nums 1}} {{slice .Nums 0 2}} {{slice .Item.Name 1 2}} {{slice .Nums 0 1 2}}
{{slice .Nums 2 1}}
{{slice .Item.Name 0 1 2}}
{{len .Map}} {{len "größe"}}
{{len 3}}
{{len .Nil}}
{{call .Func 6 7}}
{{call .Func 6}}
{{call .Zero}}
{{call .Nil}}
{{call .Func 1 "x"}}
{{eq 1 1}} {{eq 1 2 3 1}} {{ne "a" "b"}} {{lt 1 2}} {{le 2 2}} {{gt 1.5 1.0}} {{ge "b" "a"}} {{eq .U 200}} {{lt -1 .Zero}}
{{eq 1 "1"}}
{{lt true false}}
{{eq .Nums .Nums}}
{{eq .Nil .Nil}} {{eq .Nil 1}} {{eq .NilPtr .Nil}}
{{eq 1}}
{{eq}}
{{lt .C 1}}
{{eq .C .C}}
{{add 1 2 | add 3 | printf "%03d"}}
{{add 1}}
{{add 1 "2"}}
{{add 1 2.5}}
{{add 1 2.0}}
{{add .Zero nil}}
{{sum}} {{sum 1 2 3}} {{sum 1 .Zero | sum 5}}
{{fail}}
{{boom}}
{{ptr .Item}} {{ptr .Value}}
{{ptr nil}}
{{f64 1}} {{f64 0x10}} {{f64 1e3}} {{u8 255}}
{{u8 256}}
{{u8 -1}}
{{echo 1}} {{echo "s"}} {{echo .Nil}} {{echo true}} {{echo 1.0}} {{echo 'x'}} {{echo 1i}} {{echo 0x1F}} {{echo 1_000}}
{{echo nil}}
{{nil}}
{{1 2}}
{{.Item 3}}
{{"text" | printf "%s-%s" "a"}}
{{(.Item).Name}} {{(index .Any 1)}} {{(printf "%d" 3 | len)}} {{(.Item.Next).Upper}}
{{.Named}} {{.Err}} {{.C}} {{.F}} {{.Bytes}} {{.True}}
{{.Func}}
{{template "x"}}
{{define "x"}}x is {{.}}{{end}}{{template "x" .Named}} {{template "x"}}
{{block "b" .Nums}}{{len .}}{{end}} {{define "c"}}{{end}}
{{define "rec"}}{{if .}}{{len .}}{{template "rec" (slice . 1)}}{{end}}{{end}}{{template "rec" .Nums}}
{{99999999999999999999}}
{{9223372036854775808}}
{{$.Item.Name}} {{$}}{{/* no */}}{{break}}
{{"a\tb"}} {{` + "`raw\\n`" + `}} {{'a'}} {{'\n'}}
{{true}} {{false}} {{.}}x{{define "z"}}`
