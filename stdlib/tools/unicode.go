//go:build ignore

// Command unicode writes the data of package unicode (facts of the Unicode standard as this Go
// release has them): the resources categories, cases and tables, and the declarations of
// tables.go that follow from them. Run it in the project's folder, with the Go release to match:
//
//	go run stdlib/tools/unicode.go
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"os/exec"
	"regexp"
	"sort"
	"strings"
	"unicode"
)

const dir = "stdlib/src/main/resources/dev/gosim/std/unicode/"

func main() {
	write("categories", categories())
	write("cases", cases())
	names, pointers := tableNames()
	write("tables", tables(names, pointers))
	declarations(names, pointers)
}

func write(name, text string) {
	if err := os.WriteFile(dir+name, []byte(text), 0o644); err != nil {
		panic(err)
	}
}

// categories lists the runs of code points with the same general category: where one starts.
func categories() string {
	var b strings.Builder
	var cats []string
	for name := range unicode.Categories {
		if len(name) == 2 && name != "LC" && name != "Cn" {
			cats = append(cats, name)
		}
	}
	sort.Strings(cats)
	last := ""
	for r := rune(0); r <= unicode.MaxRune; r++ {
		cat := "Cn"
		for _, c := range cats {
			if unicode.Is(unicode.Categories[c], r) {
				cat = c
				break
			}
		}
		if cat != last {
			fmt.Fprintf(&b, "%x %s\n", r, cat)
			last = cat
		}
	}
	return b.String()
}

// cases lists the case ranges ("r lo hi upper lower title") and, as "o from to", the steps of the
// case folding orbits that do not follow from them.
func cases() string {
	var b strings.Builder
	for _, c := range unicode.CaseRanges {
		fmt.Fprintf(&b, "r %x %x %d %d %d\n", c.Lo, c.Hi, c.Delta[0], c.Delta[1], c.Delta[2])
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if f := unicode.SimpleFold(r); f != plainFold(r) {
			fmt.Fprintf(&b, "o %x %x\n", r, f)
		}
	}
	return b.String()
}

func plainFold(r rune) rune {
	if l := unicode.ToLower(r); l != r {
		return l
	}
	return unicode.ToUpper(r)
}

// tableNames returns the exported variables that are range tables, and for each table the first
// name that has it.
func tableNames() ([]string, map[string]*unicode.RangeTable) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		panic(err)
	}
	src, err := os.ReadFile(strings.TrimSpace(string(root)) + "/src/unicode/tables.go")
	if err != nil {
		panic(err)
	}
	all := map[string]*unicode.RangeTable{}
	for _, m := range []map[string]*unicode.RangeTable{
		unicode.Categories, unicode.Scripts, unicode.Properties,
	} {
		for name, t := range m {
			all[name] = t
		}
	}
	pointers := map[string]*unicode.RangeTable{}
	// Exported names and their internal ones, "Lu = _Lu", in the source's order.
	byInternal := map[string]*unicode.RangeTable{}
	re := regexp.MustCompile(`(?m)^\t([A-Z]\w*)\s+= (_\w+)`)
	var names []string
	for _, m := range re.FindAllStringSubmatch(string(src), -1) {
		if t, ok := all[m[1]]; ok {
			byInternal[m[2]] = t
		}
	}
	for _, m := range re.FindAllStringSubmatch(string(src), -1) {
		t := byInternal[m[2]]
		if t == nil {
			panic("no table for " + m[1])
		}
		names = append(names, m[1])
		pointers[m[1]] = t
	}
	sort.Strings(names)
	return names, pointers
}

func tables(names []string, pointers map[string]*unicode.RangeTable) string {
	var b strings.Builder
	done := map[*unicode.RangeTable]bool{}
	for _, n := range names {
		t := pointers[n]
		if !done[t] {
			done[t] = true
			table(&b, n, t)
		}
	}
	for _, n := range sortedKeys(unicode.FoldCategory) {
		table(&b, "FoldCategory."+n, unicode.FoldCategory[n])
	}
	for _, n := range sortedKeys(unicode.FoldScript) {
		table(&b, "FoldScript."+n, unicode.FoldScript[n])
	}
	return b.String()
}

// table writes "name latinOffset", then "lo hi stride" of each 16-bit and each 32-bit range.
func table(b *strings.Builder, name string, t *unicode.RangeTable) {
	fmt.Fprintf(b, "%s %d", name, t.LatinOffset)
	for _, r := range t.R16 {
		fmt.Fprintf(b, " %x %x %x", r.Lo, r.Hi, r.Stride)
	}
	b.WriteString(" ;")
	for _, r := range t.R32 {
		fmt.Fprintf(b, " %x %x %x", r.Lo, r.Hi, r.Stride)
	}
	b.WriteString("\n")
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// declarations replaces what follows the mark in tables.go.
func declarations(names []string, pointers map[string]*unicode.RangeTable) {
	const mark = "// What follows is written by stdlib/tools/unicode.go.\n"
	text, err := os.ReadFile(dir + "tables.go")
	if err != nil {
		panic(err)
	}
	head, _, ok := strings.Cut(string(text), mark)
	if !ok {
		panic("no mark in tables.go")
	}
	var b bytes.Buffer
	b.WriteString(head + mark + "\n")
	first := map[*unicode.RangeTable]string{}
	for _, n := range names {
		t := pointers[n]
		if f, ok := first[t]; ok {
			fmt.Fprintf(&b, "var %s = %s\n\n", n, f)
			continue
		}
		first[t] = n
		fmt.Fprintf(&b, "var %s = rangeTable(%q)\n\n", n, n)
	}
	maps := func(doc, name string, m map[string]*unicode.RangeTable, fold bool) {
		fmt.Fprintf(&b, "// %s\nvar %s = map[string]*RangeTable{\n", doc, name)
		for _, k := range sortedKeys(m) {
			if f, ok := first[m[k]]; ok && !fold {
				fmt.Fprintf(&b, "%q: %s,\n", k, f)
			} else if fold {
				fmt.Fprintf(&b, "%q: rangeTable(%q),\n", k, name+"."+k)
			} else {
				panic("table without name: " + k)
			}
		}
		b.WriteString("}\n\n")
	}
	maps("Categories maps the names of general categories to their tables.", "Categories", unicode.Categories, false)
	maps("Scripts maps the names of scripts to their tables.", "Scripts", unicode.Scripts, false)
	maps("Properties maps the names of properties to their tables.", "Properties", unicode.Properties, false)
	maps("FoldCategory maps a category to the code points outside it that fold to one inside.", "FoldCategory", unicode.FoldCategory, true)
	maps("FoldScript maps a script to the code points outside it that fold to one inside.", "FoldScript", unicode.FoldScript, true)
	b.WriteString("// CategoryAliases maps long names of categories to the short ones.\nvar CategoryAliases = map[string]string{\n")
	for _, k := range sortedKeys(unicode.CategoryAliases) {
		fmt.Fprintf(&b, "%q: %q,\n", k, unicode.CategoryAliases[k])
	}
	b.WriteString("}\n")
	out, err := format.Source(b.Bytes())
	if err != nil {
		panic(err)
	}
	write("tables.go", string(out))
}
