//go:build ignore

// Command symbols writes the resource known-symbols: for each package of the standard library of
// the Go release at hand and each package in modules, a line with its import path and the names it exports, methods and fields
// as Type.Name. Run it in the project's folder:
//
//	go run stdlib/tools/symbols.go
package main

import (
	"bufio"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var (
	line   = regexp.MustCompile(`^pkg ([\w/]+)(?: \(([\w-]+)\))?, (.*)$`)
	simple = regexp.MustCompile(`^(?:func|var|const|type) ([A-Z]\w*)`)
	method = regexp.MustCompile(`^method \(\*?([A-Z]\w*)(?:\[.*?\])?\) ([A-Z]\w*)`)
	field  = regexp.MustCompile(`^type ([A-Z]\w*)(?:\[.*?\])? struct, ([A-Z]\w*)`)
)

func main() {
	root := output("go", "env", "GOROOT")
	known := map[string]map[string]bool{}
	for _, path := range strings.Fields(output("go", "list", "std")) {
		if !strings.Contains(path, "internal") && !strings.HasPrefix(path, "vendor/") {
			known[path] = map[string]bool{}
		}
	}
	files, err := filepath.Glob(root + "/api/go1*.txt")
	check(err)
	for _, name := range files {
		f, err := os.Open(name)
		check(err)
		for s := bufio.NewScanner(f); s.Scan(); {
			m := line.FindStringSubmatch(s.Text())
			if m == nil || m[2] != "" && m[2] != "linux-amd64" || known[m[1]] == nil {
				continue
			}
			names := known[m[1]]
			if x := method.FindStringSubmatch(m[3]); x != nil {
				names[x[1]+"."+x[2]] = true
			} else if x := field.FindStringSubmatch(m[3]); x != nil {
				names[x[1]+"."+x[2]] = true
			} else if x := simple.FindStringSubmatch(m[3]); x != nil {
				names[x[1]] = true
			}
		}
		f.Close()
	}
	for _, path := range modules {
		known[path] = exported(path)
	}
	out := "stdlib/src/main/resources/dev/gosim/std/known-symbols"
	unexported := keep(out)
	var lines []string
	for path, names := range known {
		var list []string
		for n := range names {
			list = append(list, n)
		}
		slices.Sort(list)
		list = append(list, unexported[path]...)
		lines = append(lines, strings.Join(append([]string{path}, list...), " ")+"\n")
	}
	slices.Sort(lines)
	check(os.WriteFile(out, []byte(strings.Join(lines, "")), 0o644))
}

// keep reads the unexported names that were added by hand.
func keep(file string) map[string][]string {
	text, err := os.ReadFile(file)
	check(err)
	kept := map[string][]string{}
	for l := range strings.Lines(string(text)) {
		words := strings.Fields(l)
		for _, name := range words[1:] {
			if !ast.IsExported(name) {
				kept[words[0]] = append(kept[words[0]], name)
			}
		}
	}
	return kept
}

// modules are the packages of other modules that are in our library; samples/reference/go.mod has
// their versions.
var modules = []string{
	"github.com/jackc/pgx/v5/pgconn",
	"github.com/jackc/pgx/v5/stdlib",
	"github.com/lib/pq",
	"github.com/mattn/go-sqlite3",
	"golang.org/x/sync/errgroup",
	"golang.org/x/sync/semaphore",
	"golang.org/x/sync/singleflight",
	"golang.org/x/time/rate",
	"modernc.org/sqlite",
}

// exported reads the names from a package's source.
func exported(path string) map[string]bool {
	fset := token.NewFileSet()
	var files []*ast.File
	dir := output("go", "-C", "samples/reference", "list", "-f", "{{.Dir}}", path)
	for _, name := range strings.Fields(output("go", "-C", "samples/reference", "list", "-f",
		"{{range .GoFiles}}{{.}} {{end}}{{range .CgoFiles}}{{.}} {{end}}", path)) {
		f, err := parser.ParseFile(fset, filepath.Join(dir, name), nil, 0)
		check(err)
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, path)
	check(err)
	names := map[string]bool{}
	addFuncs := func(prefix string, list []*doc.Func) {
		for _, f := range list {
			names[prefix+f.Name] = true
		}
	}
	addValues := func(list []*doc.Value) {
		for _, v := range list {
			for _, n := range v.Names {
				names[n] = ast.IsExported(n)
			}
		}
	}
	addFuncs("", p.Funcs)
	addValues(p.Consts)
	addValues(p.Vars)
	for _, t := range p.Types {
		names[t.Name] = true
		addFuncs("", t.Funcs)
		addFuncs(t.Name+".", t.Methods)
		addValues(t.Consts)
		addValues(t.Vars)
		s, ok := t.Decl.Specs[0].(*ast.TypeSpec).Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, f := range s.Fields.List {
			for _, n := range f.Names {
				names[t.Name+"."+n.Name] = n.IsExported()
			}
		}
	}
	maps.DeleteFunc(names, func(_ string, exported bool) bool { return !exported })
	return names
}

func output(name string, args ...string) string {
	b, err := exec.Command(name, args...).Output()
	check(err)
	return strings.TrimSpace(string(b))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
