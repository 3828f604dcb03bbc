package os

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"time"
)

// Root is a directory whose files can be reached by names that do not lead out of it.
type Root struct {
	name   string
	dir    string // absolute
	closed bool
}

var (
	errPathEscapes = errors.New("path escapes from parent")
	errEmptyPath   = errors.New("empty path")
)

// OpenRoot opens a directory.
func OpenRoot(name string) (*Root, error) { return openRoot("open", name, name) }

func openRoot(op, shown, name string) (*Root, error) {
	info, err := Stat(name)
	if err != nil {
		return nil, &PathError{Op: op, Path: shown, Err: underlying(err)}
	}
	if !info.IsDir() {
		return nil, &PathError{Op: op, Path: shown, Err: syscall.ENOTDIR}
	}
	return &Root{name: shown, dir: absolute(name)}, nil
}

// OpenInRoot opens a file below a directory.
func OpenInRoot(dir, name string) (*File, error) {
	r, err := OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Open(name)
}

// resolve returns the real path of a name; the last element is followed if it is a link only if
// that is asked for.
func (r *Root) resolve(name string, follow bool) (string, error) {
	if r.closed {
		return "", ErrClosed
	}
	if name == "" {
		return "", errEmptyPath
	}
	if name[0] == '/' {
		return "", errPathEscapes
	}
	todo := strings.Split(name, "/")
	var done []string
	for links := 0; len(todo) > 0; {
		elem := todo[0]
		todo = todo[1:]
		switch elem {
		case "", ".":
			continue
		case "..":
			if len(done) == 0 {
				return "", errPathEscapes
			}
			done = done[:len(done)-1]
			continue
		}
		done = append(done, elem)
		if len(todo) == 0 && !follow {
			break
		}
		full := r.dir + "/" + strings.Join(done, "/")
		target, e := readlink(full)
		if e != 0 {
			continue
		}
		if links++; links > 40 {
			return "", syscall.ELOOP
		}
		if target == "" || target[0] == '/' {
			return "", errPathEscapes
		}
		done = done[:len(done)-1]
		todo = append(strings.Split(target, "/"), todo...)
	}
	return r.dir + "/" + strings.Join(done, "/"), nil
}

// at calls f with the real path, and names the operation in its error.
func (r *Root) at(op, name string, follow bool, f func(full string) error) error {
	full, err := r.resolve(name, follow)
	if err == nil {
		err = f(full)
	}
	if err != nil {
		return &PathError{Op: op, Path: name, Err: underlying(err)}
	}
	return nil
}

// Name returns the name of the directory.
func (r *Root) Name() string { return r.name }

// Close closes the directory.
func (r *Root) Close() error {
	r.closed = true
	return nil
}

// Open opens a file for reading.
func (r *Root) Open(name string) (*File, error) { return r.OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file.
func (r *Root) Create(name string) (*File, error) {
	return r.OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666)
}

// OpenFile opens a file.
func (r *Root) OpenFile(name string, flag int, perm FileMode) (f *File, err error) {
	if perm&0777 != perm {
		return nil, &PathError{Op: "openat", Path: name, Err: errors.New("unsupported file mode")}
	}
	err = r.at("openat", name, true, func(full string) error {
		f, err = openAt("openat", name, full, flag, perm)
		return err
	})
	if err != nil {
		return nil, err
	}
	f.name = r.name + "/" + name
	return f, nil
}

// OpenRoot opens a directory below.
func (r *Root) OpenRoot(name string) (sub *Root, err error) {
	err = r.at("openat", name, true, func(full string) error {
		sub, err = openRoot("openat", r.name+"/"+name, full)
		return err
	})
	if e, ok := err.(*PathError); ok && e.Err == syscall.ENOTDIR {
		return nil, &PathError{Op: "open", Path: r.name + "/" + name, Err: e.Err}
	}
	return sub, err
}

// Chmod changes the permissions of a file.
func (r *Root) Chmod(name string, mode FileMode) error {
	if mode&0777 != mode {
		return &PathError{Op: "chmodat", Path: name, Err: errors.New("unsupported file mode")}
	}
	return r.at("chmodat", name, true, func(full string) error { return Chmod(full, mode) })
}

// Chown changes the owner of a file.
func (r *Root) Chown(name string, uid, gid int) error {
	return r.at("chownat", name, true, func(full string) error { return Chown(full, uid, gid) })
}

// Lchown changes the owner of a file without following a symbolic link.
func (r *Root) Lchown(name string, uid, gid int) error {
	return r.at("lchownat", name, false, func(full string) error { return Lchown(full, uid, gid) })
}

// Chtimes changes the times of a file.
func (r *Root) Chtimes(name string, atime time.Time, mtime time.Time) error {
	return r.at("chtimesat", name, true, func(full string) error { return Chtimes(full, atime, mtime) })
}

// Mkdir makes a directory.
func (r *Root) Mkdir(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errors.New("unsupported file mode")}
	}
	return r.at("mkdirat", name, false, func(full string) error { return Mkdir(full, perm) })
}

// MkdirAll makes a directory and those it is in.
func (r *Root) MkdirAll(name string, perm FileMode) error {
	if perm&0777 != perm {
		return &PathError{Op: "mkdirat", Path: name, Err: errors.New("unsupported file mode")}
	}
	return r.at("mkdirat", name, true, func(full string) error { return MkdirAll(full, perm) })
}

// Remove removes a file or an empty directory.
func (r *Root) Remove(name string) error {
	return r.at("removeat", name, false, Remove)
}

// RemoveAll removes a file or a directory with all that is in it.
func (r *Root) RemoveAll(name string) error {
	return r.at("RemoveAll", name, false, RemoveAll)
}

// Stat describes a file.
func (r *Root) Stat(name string) (info FileInfo, err error) {
	err = r.at("statat", name, true, func(full string) error {
		info, err = statAs("statat", name, full, true)
		return err
	})
	return info, err
}

// Lstat describes a file without following a symbolic link.
func (r *Root) Lstat(name string) (info FileInfo, err error) {
	err = r.at("lstatat", name, false, func(full string) error {
		info, err = statAs("lstatat", name, full, false)
		return err
	})
	return info, err
}

// Readlink returns where a symbolic link leads.
func (r *Root) Readlink(name string) (target string, err error) {
	err = r.at("readlinkat", name, false, func(full string) error {
		target, err = Readlink(full)
		return err
	})
	return target, err
}

// between does something with two names.
func (r *Root) between(op, oldname, newname string, f func(from, to string) error) error {
	from, err := r.resolve(oldname, false)
	if err == nil {
		var to string
		if to, err = r.resolve(newname, false); err == nil {
			err = f(from, to)
		}
	}
	if err != nil {
		return &LinkError{op, oldname, newname, underlying(err)}
	}
	return nil
}

// Rename renames a file.
func (r *Root) Rename(oldname, newname string) error {
	return r.between("renameat", oldname, newname, func(from, to string) error {
		return linkError("", "", "", rename(from, to))
	})
}

// Link makes a hard link.
func (r *Root) Link(oldname, newname string) error {
	return r.between("linkat", oldname, newname, Link)
}

// Symlink makes a symbolic link, which may lead anywhere.
func (r *Root) Symlink(oldname, newname string) error {
	to, err := r.resolve(newname, false)
	if err == nil {
		err = Symlink(oldname, to)
	}
	if err != nil {
		return &LinkError{"symlinkat", oldname, newname, underlying(err)}
	}
	return nil
}

// ReadFile returns the contents of a file.
func (r *Root) ReadFile(name string) ([]byte, error) {
	f, err := r.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

// WriteFile writes data to a file, which is created or truncated.
func (r *Root) WriteFile(name string, data []byte, perm FileMode) error {
	f, err := r.OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAll(f, data)
}

// FS returns the directory as a file system.
func (r *Root) FS() fs.FS { return (*rootFS)(r) }

type rootFS Root

func (r *rootFS) valid(op, name string) error {
	if !fs.ValidPath(name) {
		return &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return nil
}

func (r *rootFS) Open(name string) (fs.File, error) {
	if err := r.valid("open", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (r *rootFS) ReadDir(name string) ([]DirEntry, error) {
	if err := r.valid("readdir", name); err != nil {
		return nil, err
	}
	f, err := (*Root)(r).Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.ReadDir(-1)
}

func (r *rootFS) ReadFile(name string) ([]byte, error) {
	if err := r.valid("readfile", name); err != nil {
		return nil, err
	}
	return (*Root)(r).ReadFile(name)
}

func (r *rootFS) ReadLink(name string) (string, error) {
	if err := r.valid("readlink", name); err != nil {
		return "", err
	}
	return (*Root)(r).Readlink(name)
}

func (r *rootFS) Stat(name string) (FileInfo, error) {
	if err := r.valid("stat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Stat(name)
}

func (r *rootFS) Lstat(name string) (FileInfo, error) {
	if err := r.valid("lstat", name); err != nil {
		return nil, err
	}
	return (*Root)(r).Lstat(name)
}
