//go:build ignore

// Command symbols writes the resource known-symbols: for each package of the standard library of
// the Go release at hand, a line with its import path and the names it exports, methods and fields
// as Type.Name. Run it in the project's folder:
//
//	go run stdlib/tools/symbols.go
package main

import (
	"bufio"
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
	var lines []string
	for path, names := range known {
		var list []string
		for n := range names {
			list = append(list, n)
		}
		slices.Sort(list)
		lines = append(lines, strings.Join(append([]string{path}, list...), " ")+"\n")
	}
	slices.Sort(lines)
	out := "stdlib/src/main/resources/dev/gosim/std/known-symbols"
	check(os.WriteFile(out, []byte(strings.Join(lines, "")), 0o644))
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
