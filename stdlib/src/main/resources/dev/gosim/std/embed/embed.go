// Package embed gives a program the files that its //go:embed directives name.
package embed

import (
	"errors"
	"io"
	"io/fs"
	"sort"
	"strings"
	"time"
)

// FS is a read-only collection of files. Its zero value is empty.
type FS struct {
	tree *map[string]*entry
}

// entry is a file or a folder; the root's path is ".".
type entry struct {
	path    string
	content string
	below   []fs.DirEntry // of a folder, in the order of their names
	folder  bool
}

// newFS makes what the directives of a variable name.
func newFS(paths, contents []string) FS {
	tree := map[string]*entry{".": {path: ".", folder: true}}
	for i, p := range paths {
		e := &entry{path: p, content: contents[i]}
		tree[p] = e
		for e.path != "." {
			parent, known := tree[e.parent()]
			if !known {
				parent = &entry{path: e.parent(), folder: true}
				tree[parent.path] = parent
			}
			parent.below = append(parent.below, e)
			if known {
				break
			}
			e = parent
		}
	}
	for _, e := range tree {
		sort.Slice(e.below, func(i, j int) bool { return e.below[i].Name() < e.below[j].Name() })
	}
	return FS{&tree}
}

func (f FS) find(op, name string) (*entry, error) {
	if f.tree != nil {
		if e := (*f.tree)[name]; e != nil {
			return e, nil
		}
	} else if name == "." {
		return &entry{path: ".", folder: true}, nil
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or folder. Files can also be sought in and read at an offset.
func (f FS) Open(name string) (fs.File, error) {
	e, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if e.folder {
		return &openDir{e, 0}, nil
	}
	return &openFile{e, 0}, nil
}

// ReadDir returns what is in a folder, in the order of the names.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	e, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if !e.folder {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("not a directory")}
	}
	return append([]fs.DirEntry(nil), e.below...), nil
}

// ReadFile returns the content of a file.
func (f FS) ReadFile(name string) ([]byte, error) {
	e, err := f.find("open", name)
	if err != nil {
		return nil, err
	}
	if e.folder {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("is a directory")}
	}
	return []byte(e.content), nil
}

func (e *entry) parent() string {
	if i := strings.LastIndexByte(e.path, '/'); i >= 0 {
		return e.path[:i]
	}
	return "."
}

func (e *entry) Name() string { return e.path[strings.LastIndexByte(e.path, '/')+1:] }

func (e *entry) Size() int64 { return int64(len(e.content)) }

func (e *entry) ModTime() time.Time { return time.Time{} }

func (e *entry) IsDir() bool { return e.folder }

func (e *entry) Sys() any { return nil }

func (e *entry) Type() fs.FileMode { return e.Mode().Type() }

func (e *entry) Info() (fs.FileInfo, error) { return e, nil }

func (e *entry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | 0555
	}
	return 0444
}

func (e *entry) String() string { return fs.FormatFileInfo(e) }

// openFile is a file being read.
type openFile struct {
	e  *entry
	at int64
}

func (o *openFile) Stat() (fs.FileInfo, error) { return o.e, nil }

func (o *openFile) Close() error { return nil }

func (o *openFile) Read(b []byte) (int, error) {
	if o.at >= o.e.Size() {
		return 0, io.EOF
	}
	n := copy(b, o.e.content[o.at:])
	o.at += int64(n)
	return n, nil
}

func (o *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += o.at
	case io.SeekEnd:
		offset += o.e.Size()
	}
	if offset < 0 || offset > o.e.Size() {
		return 0, &fs.PathError{Op: "seek", Path: o.e.path, Err: fs.ErrInvalid}
	}
	o.at = offset
	return offset, nil
}

func (o *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > o.e.Size() {
		return 0, &fs.PathError{Op: "read", Path: o.e.path, Err: fs.ErrInvalid}
	}
	n := copy(b, o.e.content[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// openDir is a folder being read.
type openDir struct {
	e  *entry
	at int
}

func (o *openDir) Stat() (fs.FileInfo, error) { return o.e, nil }

func (o *openDir) Close() error { return nil }

func (o *openDir) Read([]byte) (int, error) {
	path := o.e.path + "/"
	return 0, &fs.PathError{Op: "read", Path: path, Err: errors.New("is a directory")}
}

func (o *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	n := len(o.e.below) - o.at
	if n == 0 {
		if count <= 0 {
			return nil, nil
		}
		return nil, io.EOF
	}
	if count > 0 && n > count {
		n = count
	}
	list := append([]fs.DirEntry(nil), o.e.below[o.at:o.at+n]...)
	o.at += n
	return list, nil
}
