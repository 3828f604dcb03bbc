package os

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"syscall"
)

type DirEntry = fs.DirEntry

type dirent struct {
	dir  string
	name string
	typ  FileMode
}

func (d *dirent) Name() string { return d.name }

func (d *dirent) IsDir() bool { return d.typ.IsDir() }

func (d *dirent) Type() FileMode { return d.typ }

func (d *dirent) Info() (FileInfo, error) { return Lstat(d.dir + "/" + d.name) }

func (d *dirent) String() string { return fs.FormatDirEntry(d) }

// list returns the names in a directory in order.
func list(name string) ([]string, syscall.Errno)

func entries(op, shown, name string) ([]DirEntry, error) {
	names, e := list(name)
	if e != 0 {
		return nil, &PathError{Op: op, Path: shown, Err: e}
	}
	out := make([]DirEntry, 0, len(names))
	for _, n := range names {
		if fi, err := Lstat(name + "/" + n); err == nil {
			out = append(out, &dirent{name, n, fi.Mode().Type()})
		}
	}
	return out, nil
}

// ReadDir returns the entries of a directory in order of name.
func ReadDir(name string) ([]DirEntry, error) {
	if name == "" {
		return nil, &PathError{Op: "open", Path: name, Err: syscall.ENOENT}
	}
	return entries("open", name, name)
}

// DirFS returns the file system below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

// join returns the name in the real file system.
func (dir dirFS) join(op, name string) (string, error) {
	if dir == "" {
		return "", &PathError{Op: op, Path: name, Err: errors.New("os: DirFS with empty root")}
	}
	if !fs.ValidPath(name) || strings.ContainsRune(name, 0) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	if dir[len(dir)-1] == '/' {
		return string(dir) + name, nil
	}
	return string(dir) + "/" + name, nil
}

// shorten puts the name inside into an error.
func shorten(err error, name string) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (dir dirFS) Open(name string) (fs.File, error) {
	full, err := dir.join("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(full)
	if err != nil {
		return nil, shorten(err, name)
	}
	return f, nil
}

func (dir dirFS) ReadFile(name string) ([]byte, error) {
	full, err := dir.join("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(full)
	return b, shorten(err, name)
}

func (dir dirFS) ReadDir(name string) ([]DirEntry, error) {
	full, err := dir.join("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(full)
	return list, shorten(err, name)
}

func (dir dirFS) Stat(name string) (FileInfo, error) {
	full, err := dir.join("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(full)
	return info, shorten(err, name)
}

func (dir dirFS) Lstat(name string) (FileInfo, error) {
	full, err := dir.join("lstat", name)
	if err != nil {
		return nil, err
	}
	info, err := Lstat(full)
	return info, shorten(err, name)
}

func (dir dirFS) ReadLink(name string) (string, error) {
	full, err := dir.join("readlink", name)
	if err != nil {
		return "", err
	}
	target, err := Readlink(full)
	return target, shorten(err, name)
}

// CopyFS copies a file system into a directory.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := path.Join(dir, name)
		if d.IsDir() {
			return MkdirAll(to, 0777)
		}
		if d.Type() == ModeSymlink {
			target, err := fs.ReadLink(fsys, name)
			if err != nil {
				return err
			}
			return Symlink(target, to)
		}
		if !d.Type().IsRegular() {
			return &PathError{Op: "CopyFS", Path: name, Err: ErrInvalid}
		}
		return copyFile(fsys, name, to)
	})
}

func copyFile(fsys fs.FS, name, to string) error {
	r, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		return err
	}
	w, err := OpenFile(to, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return &PathError{Op: "Copy", Path: to, Err: err}
	}
	return w.Close()
}
