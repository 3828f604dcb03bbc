// Package fstest has a file system in memory, for tests.
package fstest

import (
	"io"
	"io/fs"
	"path"
	"sort"
	"strings"
	"time"
)

// A MapFS is a file system: paths and the files there. Folders need not be named.
type MapFS map[string]*MapFile

// A MapFile is a file or a folder of a MapFS.
type MapFile struct {
	Data    []byte
	Mode    fs.FileMode
	ModTime time.Time
	Sys     any
}

// lookup returns the file at a path, or the folder that paths of others make one; nil if there is none.
func (fsys MapFS) lookup(name string) *MapFile {
	if f := fsys[name]; f != nil {
		return f
	}
	if name == "." {
		return &MapFile{Mode: fs.ModeDir | 0555}
	}
	for p := range fsys {
		if strings.HasPrefix(p, name+"/") {
			return &MapFile{Mode: fs.ModeDir | 0555}
		}
	}
	return nil
}

// maxLinks is how many links are followed for one path.
const maxLinks = 40

// follow returns the path that a path stands for after its links; the last one only if last is set.
func (fsys MapFS) follow(name string, last bool) (string, bool) {
	for range maxLinks {
		next, done := fsys.followOne(name, last)
		if done {
			return name, true
		}
		if !fs.ValidPath(next) {
			return "", false
		}
		name = next
	}
	return "", false
}

func (fsys MapFS) followOne(name string, last bool) (next string, done bool) {
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' || i == len(name) && !last {
			continue
		}
		f := fsys[name[:i]]
		if f != nil && f.Mode.Type() == fs.ModeSymlink {
			target := string(f.Data)
			if path.IsAbs(target) {
				return "", false
			}
			return path.Join(path.Dir(name[:i]), target) + name[i:], false
		}
	}
	return name, true
}

// find returns the file at a path.
func (fsys MapFS) find(op, name string, last bool) (*info, error) {
	if fs.ValidPath(name) {
		if real, ok := fsys.follow(name, last); ok {
			if f := fsys.lookup(real); f != nil {
				return &info{path.Base(name), real, f}, nil
			}
		}
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
}

// Open opens a file or a folder; links are followed.
func (fsys MapFS) Open(name string) (fs.File, error) {
	i, err := fsys.find("open", name, true)
	if err != nil {
		return nil, err
	}
	if !i.IsDir() {
		return &openFile{name, i, 0}, nil
	}
	return &openDir{name, i, fsys.entries(i.path), 0}, nil
}

// entries returns what is in a folder, sorted.
func (fsys MapFS) entries(dir string) []fs.DirEntry {
	prefix := dir + "/"
	if dir == "." {
		prefix = ""
	}
	names := make(map[string]bool)
	for p := range fsys {
		rest, ok := strings.CutPrefix(p, prefix)
		if ok && p != "." {
			first, _, _ := strings.Cut(rest, "/")
			names[first] = true
		}
	}
	var list []fs.DirEntry
	for name := range names {
		list = append(list, &info{name, prefix + name, fsys.lookup(prefix + name)})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	return list
}

// withoutMethods hides the methods of MapFS, which are made of the functions of package fs.
type withoutMethods struct{ fs.FS }

func (fsys MapFS) ReadFile(name string) ([]byte, error) {
	return fs.ReadFile(withoutMethods{fsys}, name)
}

func (fsys MapFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(withoutMethods{fsys}, name) }

func (fsys MapFS) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(withoutMethods{fsys}, name)
}

func (fsys MapFS) Glob(pattern string) ([]string, error) {
	return fs.Glob(withoutMethods{fsys}, pattern)
}

func (fsys MapFS) Sub(dir string) (fs.FS, error) { return fs.Sub(withoutMethods{fsys}, dir) }

// Lstat is Stat of a link itself.
func (fsys MapFS) Lstat(name string) (fs.FileInfo, error) {
	i, err := fsys.find("lstat", name, false)
	if err != nil {
		return nil, err
	}
	return i, nil
}

// ReadLink returns where a link points to.
func (fsys MapFS) ReadLink(name string) (string, error) {
	i, err := fsys.find("readlink", name, false)
	if err != nil {
		return "", err
	}
	if i.f.Mode.Type() != fs.ModeSymlink {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: fs.ErrInvalid}
	}
	return string(i.f.Data), nil
}

// info is what is known of a file.
type info struct {
	name string
	path string
	f    *MapFile
}

func (i *info) Name() string               { return path.Base(i.name) }
func (i *info) Size() int64                { return int64(len(i.f.Data)) }
func (i *info) Mode() fs.FileMode          { return i.f.Mode }
func (i *info) Type() fs.FileMode          { return i.f.Mode.Type() }
func (i *info) ModTime() time.Time         { return i.f.ModTime }
func (i *info) IsDir() bool                { return i.f.Mode.IsDir() }
func (i *info) Sys() any                   { return i.f.Sys }
func (i *info) Info() (fs.FileInfo, error) { return i, nil }
func (i *info) String() string             { return fs.FormatFileInfo(i) }

// openFile is an open file.
type openFile struct {
	path   string
	i      *info
	offset int64
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.i, nil }

func (f *openFile) Close() error { return nil }

func (f *openFile) Read(b []byte) (int, error) {
	if f.offset >= f.i.Size() {
		return 0, io.EOF
	}
	n := copy(b, f.i.f.Data[f.offset:])
	f.offset += int64(n)
	return n, nil
}

func (f *openFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.offset
	case io.SeekEnd:
		offset += f.i.Size()
	}
	if offset < 0 || offset > f.i.Size() {
		return 0, &fs.PathError{Op: "seek", Path: f.path, Err: fs.ErrInvalid}
	}
	f.offset = offset
	return offset, nil
}

func (f *openFile) ReadAt(b []byte, offset int64) (int, error) {
	if offset < 0 || offset > f.i.Size() {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: fs.ErrInvalid}
	}
	n := copy(b, f.i.f.Data[offset:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// openDir is an open folder.
type openDir struct {
	path string
	i    *info
	list []fs.DirEntry
	next int
}

func (d *openDir) Stat() (fs.FileInfo, error) { return d.i, nil }

func (d *openDir) Close() error { return nil }

func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.path, Err: fs.ErrInvalid}
}

func (d *openDir) ReadDir(count int) ([]fs.DirEntry, error) {
	rest := d.list[d.next:]
	if len(rest) == 0 && count > 0 {
		return nil, io.EOF
	}
	if count > 0 && count < len(rest) {
		rest = rest[:count]
	}
	d.next += len(rest)
	return append([]fs.DirEntry{}, rest...), nil
}
