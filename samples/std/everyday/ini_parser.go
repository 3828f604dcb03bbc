// An INI reader and writer: sections, comments, continued lines, quotes, includes, faults with line numbers.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing/fstest"
)

type section struct {
	name   string
	keys   []string
	values map[string]string
}

type file struct {
	order []string
	by    map[string]*section
}

type lineError struct {
	file string
	line int
	err  error
}

func (e *lineError) Error() string { return fmt.Sprintf("%s:%d: %v", e.file, e.line, e.err) }
func (e *lineError) Unwrap() error { return e.err }

var (
	errNoKey   = errors.New("line has no key")
	errSection = errors.New("section is not closed")
	errDepth   = errors.New("includes nest too deep")
)

func (f *file) section(name string) *section {
	if s, ok := f.by[name]; ok {
		return s
	}
	s := &section{name: name, values: map[string]string{}}
	f.by[name] = s
	f.order = append(f.order, name)
	return s
}

func (f *file) read(fsys fs.FS, name string, depth int) error {
	if depth > 3 {
		return errDepth
	}
	r, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	in := bufio.NewScanner(r)
	cur := f.section("")
	var errs []error
	var pending string
	for n := 1; in.Scan(); n++ {
		fail := func(err error) { errs = append(errs, &lineError{name, n, err}) }
		line := strings.TrimSpace(pending + in.Text())
		pending = ""
		if more, ok := strings.CutSuffix(line, `\`); ok {
			pending = more
			continue
		}
		switch {
		case line == "", line[0] == ';', line[0] == '#':
		case line[0] == '[':
			title, ok := strings.CutSuffix(line[1:], "]")
			if !ok {
				fail(errSection)
				continue
			}
			cur = f.section(strings.ToLower(title))
		case strings.HasPrefix(line, "include "):
			if err := f.read(fsys, strings.TrimPrefix(line, "include "), depth+1); err != nil {
				fail(err)
			}
		default:
			key, val, found := strings.Cut(line, "=")
			key, val = strings.TrimSpace(key), strings.TrimSpace(val)
			if !found || key == "" {
				fail(errNoKey)
				continue
			}
			if strings.HasPrefix(val, `"`) {
				u, err := strconv.Unquote(val)
				if err != nil {
					fail(fmt.Errorf("value of %s: %w", key, err))
					continue
				}
				val = u
			}
			if _, again := cur.values[key]; !again {
				cur.keys = append(cur.keys, key)
			}
			cur.values[key] = val
		}
	}
	return errors.Join(append(errs, in.Err())...)
}

func (f *file) write(w io.Writer) {
	for _, name := range f.order {
		s := f.by[name]
		if name != "" {
			fmt.Fprintf(w, "[%s]\n", name)
		}
		for _, k := range s.keys {
			v := s.values[k]
			if strings.TrimSpace(v) != v || strings.ContainsAny(v, "\n\"") {
				v = strconv.Quote(v)
			}
			fmt.Fprintf(w, "%s = %s\n", k, v)
		}
	}
}

func get[T any](f *file, sec, key string, parse func(string) (T, error)) (v T, err error) {
	s, ok := f.by[sec]
	if !ok {
		return v, fmt.Errorf("no section %q", sec)
	}
	text, ok := s.values[key]
	if !ok {
		return v, fmt.Errorf("no key %q in %q", key, sec)
	}
	return parse(text)
}

func main() {
	fsys := fstest.MapFS{
		"main.ini":  {Data: []byte("top = 1\n; comment\n[Server]\nport = 8080\nname = \"a \\\"b\\\"\\n\"\nlong = one \\\n  two \\\n  three\n[broken\nnokey\n= 5\nbad = \"x\ninclude extra.ini\n[server]\nport=9090\ninclude none.ini\ninclude loop.ini\n")},
		"extra.ini": {Data: []byte("\xef\xbb\xbfx=1\r\n[db]\r\nurl = db://h?a=b\r\npool =\r\n")},
		"loop.ini":  {Data: []byte("include loop.ini\n")},
		"long.ini":  {Data: []byte("k = " + strings.Repeat("v", bufio.MaxScanTokenSize))},
	}
	f := &file{by: map[string]*section{}}
	err := f.read(fsys, "main.ini", 0)
	fmt.Println(err)
	var le *lineError
	fmt.Println(errors.As(err, &le), le.line, errors.Is(err, errNoKey), errors.Is(err, fs.ErrNotExist), errors.Is(err, strconv.ErrSyntax), errors.Is(err, errDepth))
	f.write(os.Stdout)
	fmt.Println(get(f, "server", "port", strconv.Atoi))
	fmt.Println(get(f, "server", "name", strconv.Atoi))
	fmt.Println(get(f, "db", "pool", strconv.ParseBool))
	fmt.Println(get(f, "db", "none", strconv.ParseBool))
	fmt.Println(get(f, "nosec", "x", func(s string) ([]byte, error) { return []byte(s), nil }))
	fmt.Println(slices.Sorted(maps.Keys(f.by)))
	fmt.Println((&file{by: map[string]*section{}}).read(fsys, "long.ini", 0))
}
