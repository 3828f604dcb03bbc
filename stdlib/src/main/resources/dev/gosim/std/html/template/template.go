// Package template fills values into HTML: like text/template, but values are escaped for the place
// where they stand, so that whoever made them cannot add code to the document.
package template

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"text/template"
	"text/template/parse"
)

// FuncMap are functions by their names.
type FuncMap = template.FuncMap

// Template is a template of HTML, one of a family that can call each other.
type Template struct {
	escaped error // nil before, errEscaped, or why it cannot be
	text    *template.Template
	Tree    *parse.Tree // with the escapers, when it has been executed
	*nameSpace
}

// nameSpace is what a family has in common.
type nameSpace struct {
	mu       sync.Mutex
	set      map[string]*Template
	executed bool // no more parsing
	esc      *escaper
}

var errEscaped = errors.New("escaped")

// New returns an empty template.
func New(name string) *Template {
	ns := &nameSpace{set: map[string]*Template{}}
	t := &Template{text: template.New(name), nameSpace: ns}
	ns.esc = newEscaper(ns, t.text)
	ns.set[name] = t
	return t
}

// Must panics if there is an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// IsTrue reports whether a value counts as true, and whether it can.
func IsTrue(val any) (truth, ok bool) { return template.IsTrue(val) }

// New returns an empty template of the same family; one that had the name leaves it.
func (t *Template) New(name string) *Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.member(name)
}

func (t *Template) member(name string) *Template {
	m := &Template{text: t.text.New(name), nameSpace: t.nameSpace}
	if old := t.set[name]; old != nil {
		*old = *New(name)
	}
	m.set[name] = m
	return m
}

// Name returns the name.
func (t *Template) Name() string { return t.text.Name() }

// Templates returns the templates of the family.
func (t *Template) Templates() []*Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	list := make([]*Template, 0, len(t.set))
	for _, m := range t.set {
		list = append(list, m)
	}
	return list
}

// Lookup returns a template of the family, or nil.
func (t *Template) Lookup(name string) *Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.set[name]
}

// DefinedTemplates lists the names of the family, for a message.
func (t *Template) DefinedTemplates() string { return t.text.DefinedTemplates() }

// Option sets options, as those of text/template.
func (t *Template) Option(opt ...string) *Template {
	t.text.Option(opt...)
	return t
}

// Funcs adds functions; it panics for one that cannot be called from templates.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.text.Funcs(funcMap)
	return t
}

// Delims sets the delimiters of actions; "" are the usual ones.
func (t *Template) Delims(left, right string) *Template {
	t.text.Delims(left, right)
	return t
}

// Clone returns a copy of the template and its family, none of which has been executed.
func (t *Template) Clone() (*Template, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	executed := fmt.Errorf("html/template: cannot Clone %q after it has executed", t.Name())
	if t.escaped != nil {
		return nil, executed
	}
	text, err := t.text.Clone()
	if err != nil {
		return nil, err
	}
	ns := &nameSpace{set: map[string]*Template{}}
	ns.esc = newEscaper(ns, text)
	ns.set[t.Name()] = &Template{text: text, Tree: text.Tree, nameSpace: ns}
	for _, m := range text.Templates() {
		if of := t.set[m.Name()]; of == nil || of.escaped != nil {
			return nil, executed
		}
		m.Tree = m.Tree.Copy()
		ns.set[m.Name()] = &Template{text: m, Tree: m.Tree, nameSpace: ns}
	}
	return ns.set[t.Name()], nil
}

// ---- parsing ----

// parses is an error when a template of the family has been executed.
func (t *Template) parses() error {
	if t == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.executed {
		return errors.New("html/template: cannot Parse after Execute")
	}
	return nil
}

// Parse parses a text: the template's own, and those that it defines.
func (t *Template) Parse(text string) (*Template, error) {
	if err := t.parses(); err != nil {
		return nil, err
	}
	parsed, err := t.text.Parse(text)
	if err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, text := range parsed.Templates() {
		m := t.set[text.Name()]
		if m == nil {
			m = t.member(text.Name())
		}
		m.text, m.Tree = text, text.Tree
	}
	return t, nil
}

// AddParseTree gives a tree to the template of a name.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	if err := t.parses(); err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	text, err := t.text.AddParseTree(name, tree)
	if err != nil {
		return nil, err
	}
	m := &Template{text: text, Tree: text.Tree, nameSpace: t.nameSpace}
	t.set[name] = m
	return m, nil
}

// ---- execution ----

// Execute writes the template's text, with values from data.
func (t *Template) Execute(wr io.Writer, data any) error {
	if err := t.escape(); err != nil {
		return err
	}
	return t.text.Execute(wr, data)
}

func (t *Template) escape() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.executed = true
	switch {
	case t.escaped == errEscaped:
		return nil
	case t.escaped != nil:
		return t.escaped
	case t.Tree == nil:
		return fmt.Errorf("template: %q is an incomplete or empty template", t.Name())
	}
	return t.esc.escape(t.Name())
}

// ExecuteTemplate executes a template of the family.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	m, err := t.escapedMember(name)
	if err != nil {
		return err
	}
	return m.text.Execute(wr, data)
}

func (t *Template) escapedMember(name string) (*Template, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.executed = true
	m := t.set[name]
	switch {
	case m == nil:
		return nil, fmt.Errorf("html/template: %q is undefined", name)
	case m.escaped != nil && m.escaped != errEscaped:
		return nil, m.escaped
	case m.text.Tree == nil || m.text.Root == nil:
		return nil, fmt.Errorf("html/template: %q is an incomplete template", name)
	case m.escaped == nil:
		return m, t.esc.escape(name)
	}
	return m, nil
}

// ---- files ----

// ParseFiles parses files; the first one's template is returned.
func ParseFiles(filenames ...string) (*Template, error) {
	return fromFiles(nil, os.ReadFile, filepath.Base, filenames)
}

// ParseFiles parses files into templates of the family.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	return fromFiles(t, os.ReadFile, filepath.Base, filenames)
}

// ParseGlob parses the files that match a pattern.
func ParseGlob(pattern string) (*Template, error) { return fromGlob(nil, pattern) }

// ParseGlob parses the files that match a pattern into templates of the family.
func (t *Template) ParseGlob(pattern string) (*Template, error) { return fromGlob(t, pattern) }

// ParseFS parses the files of a file system that match patterns.
func ParseFS(fs fs.FS, patterns ...string) (*Template, error) { return fromFS(nil, fs, patterns) }

// ParseFS parses the files of a file system that match patterns into templates of the family.
func (t *Template) ParseFS(fs fs.FS, patterns ...string) (*Template, error) {
	return fromFS(t, fs, patterns)
}

func fromGlob(t *Template, pattern string) (*Template, error) {
	if err := t.parses(); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("html/template: pattern matches no files: %#q", pattern)
	}
	return fromFiles(t, os.ReadFile, filepath.Base, names)
}

func fromFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var names []string
	for _, pattern := range patterns {
		matches, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		names = append(names, matches...)
	}
	read := func(name string) ([]byte, error) { return fs.ReadFile(fsys, name) }
	return fromFiles(t, read, path.Base, names)
}

func fromFiles(t *Template, read func(string) ([]byte, error), base func(string) string, names []string) (*Template, error) {
	if err := t.parses(); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("html/template: no files named in call to ParseFiles")
	}
	for _, file := range names {
		text, err := read(file)
		if err != nil {
			return nil, err
		}
		name := base(file)
		if t == nil {
			t = New(name)
		}
		m := t
		if name != t.Name() {
			m = t.New(name)
		}
		if _, err := m.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// ---- what text/template has ----

// HTMLEscape writes text that HTML shows as it is.
func HTMLEscape(w io.Writer, b []byte) { template.HTMLEscape(w, b) }

// HTMLEscapeString returns text that HTML shows as it is.
func HTMLEscapeString(s string) string { return template.HTMLEscapeString(s) }

// HTMLEscaper returns its arguments as fmt.Sprint prints them, for HTML.
func HTMLEscaper(args ...any) string { return template.HTMLEscaper(args...) }

// JSEscape writes text for a string of JavaScript.
func JSEscape(w io.Writer, b []byte) { template.JSEscape(w, b) }

// JSEscapeString returns text for a string of JavaScript.
func JSEscapeString(s string) string { return template.JSEscapeString(s) }

// JSEscaper returns its arguments as fmt.Sprint prints them, for a string of JavaScript.
func JSEscaper(args ...any) string { return template.JSEscaper(args...) }

// URLQueryEscaper returns its arguments as fmt.Sprint prints them, for a query of a URL.
func URLQueryEscaper(args ...any) string { return template.URLQueryEscaper(args...) }
