// TestFS finds what is wrong with file systems.
package main

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

//go:embed test_fs.go
var embedded embed.FS

var good = fstest.MapFS{
	"hello.txt":        {Data: []byte("hello, world"), ModTime: time.Unix(1000, 0).UTC()},
	"empty":            {},
	"dir/sub-1/a.go":   {Data: []byte("package a\n")},
	"dir/sub-1/b[1].x": {Data: []byte("b")},
	"dir/c":            {Data: []byte("c"), Mode: 0o600},
}

// plain hides all but Open.
type plain struct{ fs.FS }

// wrap changes files that are opened.
type wrap struct {
	fs.FS
	change func(name string, f fs.File, err error) (fs.File, error)
}

func (w wrap) Open(name string) (fs.File, error) {
	f, err := w.FS.Open(name)
	return w.change(name, f, err)
}

// withReadFile, withReadDir, withGlob, withStat answer for the whole file system.
type withReadFile struct {
	fs.FS
	read func(name string) ([]byte, error)
}

func (w withReadFile) ReadFile(name string) ([]byte, error) { return w.read(name) }

type withReadDir struct {
	fs.FS
	read func(name string) ([]fs.DirEntry, error)
}

func (w withReadDir) ReadDir(name string) ([]fs.DirEntry, error) { return w.read(name) }

type withGlob struct {
	fs.FS
	glob func(pattern string) ([]string, error)
}

func (w withGlob) Glob(pattern string) ([]string, error) { return w.glob(pattern) }

type withStat struct {
	fs.FS
	stat func(name string) (fs.FileInfo, error)
}

func (w withStat) Stat(name string) (fs.FileInfo, error) { return w.stat(name) }

// dir is a folder that reads its own way.
type dir struct {
	fs.ReadDirFile
	read  func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error)
	close error
}

func (d dir) ReadDir(n int) ([]fs.DirEntry, error) {
	list, err := d.ReadDirFile.ReadDir(n)
	if d.read == nil {
		return list, err
	}
	return d.read(n, list, err)
}

func (d dir) Close() error { return d.close }

type entry struct {
	fs.DirEntry
	name  string
	isDir bool
}

func (e entry) Name() string { return e.name }
func (e entry) IsDir() bool  { return e.isDir }

type noFolder struct{ fs.File }

func try(name string, fsys fs.FS, expected ...string) {
	err := fstest.TestFS(fsys, expected...)
	fmt.Printf("%s: %v\n", name, err)
	if errors.Is(err, boom) {
		fmt.Println("(it is boom)")
	}
}

var boom = errors.New("boom")

func folders(name string, at string, d dir) {
	try(name, wrap{plain{good}, func(name string, f fs.File, err error) (fs.File, error) {
		if name == at && err == nil {
			d.ReadDirFile = f.(fs.ReadDirFile)
			return d, nil
		}
		return f, err
	}}, "hello.txt")
}

func main() {
	try("good", good, "hello.txt", "empty", "dir/sub-1/a.go", "dir")
	try("plain", plain{good}, "hello.txt", "dir/c")
	try("nothing", fstest.MapFS{})
	try("nothing expected", good)
	many := fstest.MapFS{}
	for i := range 20 {
		many[fmt.Sprintf("file%02d", i)] = &fstest.MapFile{}
	}
	try("many not expected", many)
	try("missing", good, "nothing.txt", "dir/d")
	try("embedded", embedded, "test_fs.go")
	try("sub", must(fs.Sub(good, "dir")), "c", "sub-1/a.go")

	root, err := os.MkdirTemp("", "testfs")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(root)
	os.MkdirAll(filepath.Join(root, "a", "b"), 0o777)
	os.WriteFile(filepath.Join(root, "a", "b", "file"), []byte("content"), 0o666)
	os.Symlink("a/b/file", filepath.Join(root, "link"))
	try("folder", os.DirFS(root), "a/b/file", "link")
	try("links", fstest.MapFS{"file": {Data: []byte("x")}, "link": {Data: []byte("file"), Mode: fs.ModeSymlink}}, "file", "link")

	accepts := func(name string) (fs.File, error) {
		return good.Open(strings.Trim(strings.ReplaceAll(strings.ReplaceAll(name, `\`, "/"), "//", "/"), "/"))
	}
	try("bad names", wrap{plain{good}, func(name string, f fs.File, err error) (fs.File, error) {
		if err != nil {
			return accepts(name)
		}
		return f, err
	}}, "hello.txt")
	try("fails", wrap{plain{good}, func(name string, f fs.File, err error) (fs.File, error) {
		if name == "dir/c" || name == "dir/sub-1" {
			return nil, boom
		}
		return f, err
	}}, "hello.txt")
	try("no folder", wrap{plain{good}, func(name string, f fs.File, err error) (fs.File, error) {
		if name == "dir" {
			return noFolder{f}, err
		}
		return f, err
	}}, "hello.txt")

	folders("close", "dir", dir{close: boom})
	folders("read fails", ".", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) { return list, boom }})
	folders("never ends", ".", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) {
		if n < 0 && len(list) == 0 {
			return list, io.EOF
		}
		return list, err
	}})
	folders("ends too well", ".", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) {
		if n == 1 && len(list) == 0 {
			return list, nil
		}
		return list, err
	}})
	folders("too many", "dir", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) {
		if n == 1 && len(list) > 0 {
			return append(list, list[0]), err
		}
		return list, err
	}})
	folders("names", ".", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) {
		if n < 0 && len(list) > 0 {
			for _, name := range []string{"", ".", "..", "a/b", `a\b`} {
				list = append(list, entry{list[0], name, true})
			}
		}
		return list, err
	}})
	count := 0
	folders("changes", ".", dir{read: func(n int, list []fs.DirEntry, err error) ([]fs.DirEntry, error) {
		if count++; count == 4 && n < 0 {
			list = list[1:]
			list[0] = entry{list[0], list[0].Name(), true}
		}
		return list, err
	}})

	changing := 0
	try("read file", withReadFile{plain{good}, func(name string) ([]byte, error) {
		changing++
		b, err := good.ReadFile(strings.TrimPrefix(name, "/"))
		if err == nil && changing%3 == 0 {
			return append(b, "..."...), nil
		}
		return b, err
	}}, "hello.txt")
	try("read file fails", withReadFile{plain{good}, func(name string) ([]byte, error) { return nil, boom }}, "hello.txt")
	try("read dir", withReadDir{plain{good}, func(name string) ([]fs.DirEntry, error) {
		list, err := good.ReadDir(name)
		slices.Reverse(list)
		return list, err
	}}, "hello.txt")
	try("read dir fails", withReadDir{plain{good}, func(name string) ([]fs.DirEntry, error) { return nil, boom }}, "hello.txt")
	try("stat", withStat{plain{good}, func(name string) (fs.FileInfo, error) { return good.Stat("empty") }}, "hello.txt")
	try("stat fails", withStat{plain{good}, func(name string) (fs.FileInfo, error) { return nil, boom }}, "hello.txt")
	try("glob", withGlob{plain{good}, func(pattern string) ([]string, error) {
		list, _ := good.Glob(pattern)
		return append(list, "a new one", "another"), nil
	}}, "hello.txt")
	try("glob nothing", withGlob{plain{good}, func(pattern string) ([]string, error) {
		if strings.HasSuffix(pattern, "[]") {
			return nil, boom
		}
		return nil, nil
	}}, "hello.txt")
	try("glob fails", withGlob{plain{good}, func(pattern string) ([]string, error) { return nil, boom }}, "hello.txt")
}

func must(fsys fs.FS, err error) fs.FS {
	if err != nil {
		panic(err)
	}
	return fsys
}
