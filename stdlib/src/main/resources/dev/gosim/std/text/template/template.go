// Package template fills texts in with values.
package template

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// Template is a parsed template, one of a family that can call each other.
type Template struct {
	name string
	*parse.Tree
	*family
	leftDelim, rightDelim string
}

// A family is what associated templates have in common.
type family struct {
	mu         sync.RWMutex
	members    map[string]*Template
	funcs      FuncMap                  // for the parser
	values     map[string]reflect.Value // for the execution
	missingKey missingKey
}

// missingKey is what comes of a key that a map has not.
type missingKey int

const (
	noValue missingKey = iota
	zeroValue
	keyError
)

// New returns an empty template.
func New(name string) *Template {
	t := &Template{name: name}
	t.init()
	return t
}

// Must panics if there is an error.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

func (t *Template) init() {
	if t.family == nil {
		t.family = &family{members: map[string]*Template{}, funcs: FuncMap{}, values: map[string]reflect.Value{}}
	}
}

// Name returns the name.
func (t *Template) Name() string { return t.name }

// New returns an empty template of the same family.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, family: t.family, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
}

// Clone returns a copy of the template and its family; the trees are shared.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, Tree: t.Tree, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
	c.init()
	if t.family == nil {
		return c, nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	c.missingKey = t.missingKey
	maps.Copy(c.funcs, t.funcs)
	maps.Copy(c.values, t.values)
	for name, m := range t.members {
		if name == t.name {
			c.members[name] = c
			continue
		}
		c.members[name] = &Template{m.name, m.Tree, c.family, m.leftDelim, m.rightDelim}
	}
	return c, nil
}

// AddParseTree gives a tree to the template of a name.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	m := t
	if name != t.name {
		m = t.New(name)
	}
	old := t.members[name]
	replaces := old == nil || old.Tree == nil || !parse.IsEmptyTree(tree.Root)
	if replaces {
		t.members[name] = m
	}
	if replaces || m.Tree == nil {
		m.Tree = tree
	}
	return m, nil
}

// Templates returns the templates of the family.
func (t *Template) Templates() []*Template {
	if t.family == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	list := make([]*Template, 0, len(t.members))
	for _, m := range t.members {
		list = append(list, m)
	}
	return list
}

// DefinedTemplates lists the names of the family, for a message.
func (t *Template) DefinedTemplates() string {
	var names []string
	for _, m := range t.Templates() {
		if m.Tree != nil && m.Root != nil {
			names = append(names, fmt.Sprintf("%q", m.name))
		}
	}
	if names == nil {
		return ""
	}
	return "; defined templates are: " + strings.Join(names, ", ")
}

// Lookup returns a template of the family, or nil.
func (t *Template) Lookup(name string) *Template {
	if t.family == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.members[name]
}

// Delims sets the delimiters of actions; "" are the usual ones.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.leftDelim, t.rightDelim = left, right
	return t
}

// Funcs adds functions; it panics for one that cannot be called from templates.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	for name, f := range funcMap {
		t.values[name] = callable(name, f)
		t.funcs[name] = f
	}
	return t
}

// Option sets options, "missingkey=..." is the one there is.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, o := range opt {
		switch o {
		case "":
			panic("empty option string")
		case "missingkey=default", "missingkey=invalid":
			t.missingKey = noValue
		case "missingkey=zero":
			t.missingKey = zeroValue
		case "missingkey=error":
			t.missingKey = keyError
		default:
			panic("unrecognized option: " + o)
		}
	}
	return t
}

// Parse parses a text: the template's own, and those that it defines.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.mu.RLock()
	trees, err := parse.Parse(t.name, text, t.leftDelim, t.rightDelim, t.funcs, builtins())
	t.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// ---- files ----

// ParseFiles parses files; the first one's template is returned.
func ParseFiles(filenames ...string) (*Template, error) {
	return fromFiles(nil, os.ReadFile, filepath.Base, filenames)
}

// ParseFiles parses files into templates of the family.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	t.init()
	return fromFiles(t, os.ReadFile, filepath.Base, filenames)
}

// ParseGlob parses the files that match a pattern.
func ParseGlob(pattern string) (*Template, error) { return fromGlob(nil, pattern) }

// ParseGlob parses the files that match a pattern into templates of the family.
func (t *Template) ParseGlob(pattern string) (*Template, error) {
	t.init()
	return fromGlob(t, pattern)
}

// ParseFS parses the files of a file system that match patterns.
func ParseFS(fsys fs.FS, patterns ...string) (*Template, error) { return fromFS(nil, fsys, patterns) }

// ParseFS parses the files of a file system that match patterns into templates of the family.
func (t *Template) ParseFS(fsys fs.FS, patterns ...string) (*Template, error) {
	t.init()
	return fromFS(t, fsys, patterns)
}

func fromGlob(t *Template, pattern string) (*Template, error) {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
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
	if len(names) == 0 {
		return nil, fmt.Errorf("template: no files named in call to ParseFiles")
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
		if name != t.name {
			m = t.New(name)
		}
		if _, err := m.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}
