// A tree printer and size counter for any fs.FS: walks, skips, globs, sub-trees, a file system of one's own.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"
	"time"
)

func tree(fsys fs.FS) (dirs, files int, size int64, err error) {
	err = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("at %s: %w", p, err)
		}
		depth := strings.Count(p, "/")
		if p != "." {
			depth++
		}
		switch {
		case strings.HasPrefix(d.Name(), "_"):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.Name() == "STOP":
			return fs.SkipAll
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Printf("%s%s %v %d\n", strings.Repeat("  ", depth), d.Name(), info.Mode(), info.Size())
		if d.IsDir() {
			dirs++
		} else {
			files++
			size += info.Size()
		}
		return nil
	})
	return
}

// A shoutFS shows another one's files in capitals; it cannot list folders.
type shoutFS struct{ fs.FS }

func (s shoutFS) Open(name string) (fs.File, error) {
	f, err := s.FS.Open(name)
	if err != nil {
		return nil, err
	}
	return shoutFile{f}, nil
}

type shoutFile struct{ fs.File }

func (f shoutFile) Read(p []byte) (int, error) {
	n, err := f.File.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

func main() {
	when := time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)
	m := fstest.MapFS{
		"README":           {Data: []byte("read me"), ModTime: when},
		"src/main.go":      {Data: []byte("package main"), Mode: 0o644},
		"src/util/util.go": {Data: []byte("package util")},
		"src/_skip/x.go":   {Data: []byte("x")},
		"src/_file.go":     {},
		"z/STOP":           {},
		"z/after":          {Data: []byte("never")},
		"empty":            {Mode: fs.ModeDir | 0o755},
		"link":             {Data: []byte("src/main.go"), Mode: fs.ModeSymlink},
	}
	fmt.Println(tree(m))
	for _, pattern := range []string{"*", "src/*.go", "*/*/*.go", "src/[a-m]*", "nothing*", "[", "src/\\_*", "?EADME"} {
		names, err := fs.Glob(m, pattern)
		fmt.Println(pattern, names, err, err == path.ErrBadPattern)
	}
	sub, err := fs.Sub(m, "src")
	b, err2 := fs.ReadFile(sub, "main.go")
	_, err3 := fs.ReadFile(sub, "../README")
	_, err4 := fs.Sub(m, "/abs")
	fmt.Println(err, string(b), err2, err3, err4)
	for _, p := range []string{".", "a/b", "", "/", "a/", "./a", "a//b", "..", "a/../b", "é"} {
		fmt.Print(fs.ValidPath(p), " ")
	}
	fmt.Println()
	entries, err := fs.ReadDir(m, "src")
	for _, e := range entries {
		fmt.Print(fs.FormatDirEntry(e), "; ")
	}
	fmt.Println(err)
	_, err = fs.ReadDir(m, "README")
	fmt.Println(err)
	_, err = fs.Stat(m, "none")
	var pe *fs.PathError
	fmt.Println(err, errors.Is(err, fs.ErrNotExist), errors.As(err, &pe), pe.Op, pe.Path)

	loud := shoutFS{m}
	b, err = fs.ReadFile(loud, "README")
	fmt.Println(string(b), err)
	_, err = fs.ReadDir(loud, "src")
	fmt.Println(err)
	f, _ := m.Open("src")
	dir := f.(fs.ReadDirFile)
	for {
		list, err := dir.ReadDir(2)
		fmt.Print(len(list), " ", err, "; ")
		if err == io.EOF {
			break
		}
	}
	_, err = f.Read(make([]byte, 1))
	fmt.Println(err, f.Close())
	to, err := fs.ReadLink(m, "link")
	li, err2 := fs.Lstat(m, "link")
	fmt.Println(to, err, li.Mode(), err2)
	info, _ := fs.Stat(m, "README")
	fmt.Println(fs.FormatFileInfo(info), info.ModTime().Equal(when), fs.FileInfoToDirEntry(info))
	for _, mode := range []fs.FileMode{0o755 | fs.ModeDir, fs.ModeNamedPipe | 0o600, fs.ModeSetuid | 0o4755, fs.ModeDevice | fs.ModeCharDevice, fs.ModeSticky | fs.ModeDir | 0o777, fs.ModeIrregular} {
		fmt.Print(mode, " ", mode.IsRegular(), mode.Perm(), mode.Type(), "; ")
	}
	fmt.Println()
}
