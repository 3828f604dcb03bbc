package os

import (
	"errors"
	"strings"
	"syscall"
	"time"
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
)

func mkdir(name string, perm uint32) syscall.Errno

func remove(name string) syscall.Errno

func rename(from, to string) syscall.Errno

func link(from, to string, symbolic bool) syscall.Errno

func readlink(name string) (string, syscall.Errno)

func chmod(name string, mode uint32) syscall.Errno

func chown(name string, uid, gid int, follow bool) syscall.Errno

func chtimes(name string, atime, mtime int64) syscall.Errno

func chdir(name string) syscall.Errno

func getwd() string

// absolute resolves a name in the working directory.
func absolute(name string) string

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, mkdir(name, unixMode(perm)))
}

// MkdirAll makes a directory and those it is in.
func MkdirAll(path string, perm FileMode) error {
	if fi, err := Stat(path); err == nil {
		if fi.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: syscall.ENOTDIR}
	}
	i := len(path)
	for i > 0 && path[i-1] == '/' {
		i--
	}
	for i > 0 && path[i-1] != '/' {
		i--
	}
	if i > 1 {
		if err := MkdirAll(path[:i-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if fi, err1 := Lstat(path); err1 == nil && fi.IsDir() {
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error { return pathError("remove", name, remove(name)) }

// RemoveAll removes a file or a directory with all that is in it.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || strings.HasSuffix(path, "/.") {
		return &PathError{Op: "RemoveAll", Path: path, Err: syscall.EINVAL}
	}
	err := Remove(path)
	if err == nil || IsNotExist(err) {
		return nil
	}
	if fi, err1 := Lstat(path); err1 != nil || !fi.IsDir() {
		if err1 != nil && IsNotExist(err1) {
			return nil
		}
		return unlinkError(path, err)
	}
	names, e := list(path)
	if e != 0 {
		return pathError("open", path, e)
	}
	for _, n := range names {
		if err := RemoveAll(path + "/" + n); err != nil {
			return err
		}
	}
	if err = Remove(path); err != nil && IsNotExist(err) {
		return nil
	}
	return unlinkError(path, err)
}

// unlinkError names the system call that RemoveAll makes.
func unlinkError(path string, err error) error {
	if err == nil {
		return nil
	}
	return &PathError{Op: "unlinkat", Path: path, Err: underlying(err)}
}

// Rename renames a file.
func Rename(oldpath, newpath string) error {
	if fi, err := Lstat(newpath); err == nil && fi.IsDir() {
		// Go does not even replace an empty directory, unless the names are the same but for case.
		if ofi, err := Lstat(oldpath); err != nil || newpath == oldpath || !SameFile(fi, ofi) {
			if err != nil {
				return linkError("rename", oldpath, newpath, syscall.ENOENT)
			}
			return linkError("rename", oldpath, newpath, syscall.EEXIST)
		}
	}
	return linkError("rename", oldpath, newpath, rename(oldpath, newpath))
}

// Link makes a hard link.
func Link(oldname, newname string) error {
	return linkError("link", oldname, newname, link(oldname, newname, false))
}

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error {
	return linkError("symlink", oldname, newname, link(oldname, newname, true))
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	s, e := readlink(name)
	return s, pathError("readlink", name, e)
}

// Chmod changes the permissions of a file.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, chmod(name, unixMode(mode)))
}

// Chown changes the owner of a file.
func Chown(name string, uid, gid int) error {
	return pathError("chown", name, chown(name, uid, gid, true))
}

// Lchown changes the owner of a file without following a symbolic link.
func Lchown(name string, uid, gid int) error {
	return pathError("lchown", name, chown(name, uid, gid, false))
}

// nanos is the time for chtimes, which leaves it for the smallest number.
func nanos(t time.Time) int64 {
	if t.IsZero() {
		return -1 << 63
	}
	return t.UnixNano()
}

// Chtimes changes the times of access and modification; a zero time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	return pathError("chtimes", name, chtimes(name, nanos(atime), nanos(mtime)))
}

// Truncate changes the size of a file.
func Truncate(name string, size int64) error {
	f, err := OpenFile(name, O_WRONLY, 0)
	if err != nil {
		return &PathError{Op: "truncate", Path: name, Err: underlying(err)}
	}
	defer f.Close()
	return f.Truncate(size)
}

// Chdir changes the working directory.
func Chdir(dir string) error { return pathError("chdir", dir, chdir(dir)) }

// Getwd returns the working directory.
func Getwd() (dir string, err error) { return getwd(), nil }

// IsPathSeparator reports whether c is a slash.
func IsPathSeparator(c uint8) bool { return PathSeparator == c }

// TempDir returns the directory for temporary files.
func TempDir() string {
	if d := Getenv("TMPDIR"); d != "" {
		return d
	}
	return "/tmp"
}

// UserHomeDir returns the user's home.
func UserHomeDir() (string, error) {
	if d := Getenv("HOME"); d != "" {
		return d, nil
	}
	return "", errors.New("$HOME is not defined")
}

func userDir(variable, below string) (string, error) {
	dir := Getenv(variable)
	if dir == "" {
		if dir = Getenv("HOME"); dir == "" {
			return "", errors.New("neither $" + variable + " nor $HOME are defined")
		}
		return dir + below, nil
	}
	if dir[0] != '/' {
		return "", errors.New("path in $" + variable + " is relative")
	}
	return dir, nil
}

// UserCacheDir returns the directory for the user's caches.
func UserCacheDir() (string, error) { return userDir("XDG_CACHE_HOME", "/.cache") }

// UserConfigDir returns the directory for the user's settings.
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }
