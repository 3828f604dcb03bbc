// Files that are replaced whole or not at all; locks, permissions, links, and what the system says when it cannot.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

func writeFile(path string, mode os.FileMode, fill func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".tmp-*-"+filepath.Base(path))
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err = fill(f); err != nil {
		return fmt.Errorf("fill %s: %w", filepath.Base(path), err)
	}
	if err = errors.Join(f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func lock(path string) (unlock func() error, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	fmt.Fprint(f, os.Getpid())
	f.Close()
	return func() error { return os.Remove(path) }, nil
}

func main() {
	dir, err := os.MkdirTemp("", "atomic*dir")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	clean := func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), dir, "DIR") }
	p := filepath.Join(dir, "state.json")
	fmt.Println(writeFile(p, 0o640, func(w io.Writer) error { _, err := io.WriteString(w, "v1"); return err }))
	fmt.Println(writeFile(p, 0o640, func(w io.Writer) error { io.WriteString(w, "v2"); return errors.New("power cut") }))
	b, err := os.ReadFile(p)
	info, _ := os.Stat(p)
	fmt.Println(string(b), err, info.Mode(), info.Size(), info.Name(), info.IsDir())
	names, _ := filepath.Glob(filepath.Join(dir, "*"))
	fmt.Println(clean(names))

	unlock, err := lock(p + ".lock")
	_, err2 := lock(p + ".lock")
	fmt.Println(err, clean(err2), errors.Is(err2, fs.ErrExist), os.IsExist(err2))
	fmt.Println(unlock(), clean(unlock()))

	for _, try := range []struct {
		what string
		f    func() error
	}{
		{"open missing", func() error { _, err := os.Open(filepath.Join(dir, "none")); return err }},
		{"read dir", func() error { _, err := os.ReadFile(dir); return err }},
		{"mkdir again", func() error { return os.Mkdir(dir, 0o700) }},
		{"mkdir below file", func() error { return os.MkdirAll(filepath.Join(p, "sub"), 0o700) }},
		{"remove full", func() error {
			os.Mkdir(dir+"/full", 0o700)
			os.WriteFile(dir+"/full/x", nil, 0o600)
			return os.Remove(dir + "/full")
		}},
		{"rename missing", func() error { return os.Rename(dir+"/no", dir+"/yes") }},
		{"rename on dir", func() error { return os.Rename(p, dir+"/full") }},
		{"link", func() error { return os.Link(p, dir+"/hard") }},
		{"symlink", func() error { return os.Symlink("state.json", dir+"/soft") }},
		{"symlink again", func() error { return os.Symlink("x", dir+"/soft") }},
		{"readlink of file", func() error { _, err := os.Readlink(p); return err }},
		{"truncate missing", func() error { return os.Truncate(dir+"/no", 0) }},
		{"chmod missing", func() error { return os.Chmod(dir+"/no", 0) }},
		{"empty name", func() error { _, err := os.Create(""); return err }},
		{"zero byte", func() error { _, err := os.Open("a\x00b"); return err }},
		{"long name", func() error { _, err := os.Stat(dir + "/" + strings.Repeat("n", 300)); return err }},
		{"bad pattern", func() error { _, err := os.CreateTemp(dir, "a/b"); return err }},
		{"chdir missing", func() error { return os.Chdir(dir + "/no") }},
		{"chtimes", func() error { return os.Chtimes(p, time.Unix(1e9, 0), time.Unix(1e9, 5e8)) }},
	} {
		err := try.f()
		var pe *fs.PathError
		var le *os.LinkError
		var no syscall.Errno
		fmt.Printf("%s: %s path=%v link=%v errno=%v", try.what, clean(err), errors.As(err, &pe), errors.As(err, &le), errors.As(err, &no))
		fmt.Println("", int(no), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrInvalid))
	}
	a, _ := os.Stat(p)
	h, _ := os.Stat(dir + "/hard")
	l, _ := os.Lstat(dir + "/soft")
	to, _ := os.Readlink(dir + "/soft")
	fmt.Println(os.SameFile(a, h), l.Mode().Type() == fs.ModeSymlink, to, a.ModTime().UTC(), fs.FormatFileInfo(a))
	f, _ := os.Open(p)
	_, err = f.Write([]byte("x"))
	fmt.Println(clean(err))
	fmt.Println(f.Close(), clean(f.Close()))
	_, err = f.Read(nil)
	fmt.Println(clean(err), errors.Is(err, os.ErrClosed))
	var none *os.File
	fmt.Println(none.Close(), errors.Is(none.Close(), os.ErrInvalid))
}
