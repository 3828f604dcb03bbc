// Package os is the interface to the operating system.
package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Flags of OpenFile.
const (
	O_RDONLY int = 0
	O_WRONLY int = 1
	O_RDWR   int = 2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2

	PathSeparator     = '/'
	PathListSeparator = ':'
	DevNull           = "/dev/null"
)

type (
	FileMode  = fs.FileMode
	FileInfo  = fs.FileInfo
	DirEntry  = fs.DirEntry
	PathError = fs.PathError
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// Errors to compare with.
var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrNoDeadline       = errors.New("file type does not support deadline")
	ErrDeadlineExceeded = errors.New("i/o timeout")
	ErrProcessDone      = errors.New("os: process already finished")
)

// A LinkError tells which operation on two names failed.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

// Unwrap returns the error inside.
func (e *LinkError) Unwrap() error { return e.Err }

// SyscallError names the system call that failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

// Unwrap returns the error inside.
func (e *SyscallError) Unwrap() error { return e.Err }

// NewSyscallError makes a SyscallError; nil stays nil.
func NewSyscallError(syscall string, err error) error {
	if err == nil {
		return nil
	}
	return &SyscallError{syscall, err}
}

func underlying(err error) error {
	switch e := err.(type) {
	case *PathError:
		return e.Err
	case *LinkError:
		return e.Err
	case *SyscallError:
		return e.Err
	}
	return err
}

func isError(err, target error) bool {
	err = underlying(err)
	if err == target {
		return true
	}
	e, ok := err.(syscall.Errno)
	return ok && e.Is(target)
}

// IsExist reports whether err says that a file exists already.
func IsExist(err error) bool { return isError(err, ErrExist) }

// IsNotExist reports whether err says that a file does not exist.
func IsNotExist(err error) bool { return isError(err, ErrNotExist) }

// IsPermission reports whether err says that permission is denied.
func IsPermission(err error) bool { return isError(err, ErrPermission) }

// IsTimeout reports whether err is a timeout.
func IsTimeout(err error) bool {
	t, ok := underlying(err).(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// A Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// Args are the program's name and arguments.
var Args []string = args()

func args() []string

// Exit ends the program at once.
func Exit(code int)

// Getpid returns the process id.
func Getpid() int

// Getuid returns -1: not known here.
func Getuid() int { return -1 }

// Hostname returns the host's name.
func Hostname() (name string, err error) { return hostname(), nil }

func hostname() string

// Executable returns the path of the program.
func Executable() (string, error) { return Args[0], nil }

// environment of the program, in order; belongs to it alone.
var environ = systemEnviron()

func systemEnviron() []string

func findEnv(key string) int {
	for i, e := range environ {
		if len(e) > len(key) && e[len(key)] == '=' && e[:len(key)] == key {
			return i
		}
	}
	return -1
}

// Getenv returns a variable of the environment, "" if there is none.
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns a variable and whether it is there.
func LookupEnv(key string) (string, bool) {
	if i := findEnv(key); i >= 0 {
		return environ[i][len(key)+1:], true
	}
	return "", false
}

// Setenv sets a variable.
func Setenv(key, value string) error {
	if key == "" {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	for i := 0; i < len(key); i++ {
		if key[i] == '=' || key[i] == 0 {
			return NewSyscallError("setenv", syscall.EINVAL)
		}
	}
	if i := findEnv(key); i >= 0 {
		environ[i] = key + "=" + value
	} else {
		environ = append(environ, key+"="+value)
	}
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	if i := findEnv(key); i >= 0 {
		environ = append(environ[:i:i], environ[i+1:]...)
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() { environ = nil }

// Environ returns all variables as key=value.
func Environ() []string { return append([]string(nil), environ...) }

func isAlnum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// Expand replaces ${var} and $var in s by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	out := ""
	i := 0
	for j := 0; j < len(s); j++ {
		if s[j] != '$' || j+1 >= len(s) {
			continue
		}
		out += s[i:j]
		name, w := shellName(s[j+1:])
		if name != "" {
			out += mapping(name)
		} else if w == 0 {
			out += "$"
		}
		j += w
		i = j + 1
	}
	return out + s[i:]
}

func shellName(s string) (string, int) {
	if s[0] == '{' {
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	switch c := s[0]; {
	case c == '*' || c == '#' || c == '$' || c == '@' || c == '!' || c == '?' || c == '-' || '0' <= c && c <= '9':
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return s[:i], i
}

// ExpandEnv is Expand with the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// handle is an open file: a Java object.
type handle struct{}

// A File is an open file.
type File struct {
	h    *handle
	name string
	dir  []DirEntry
}

// Stdin, Stdout and Stderr are the standard streams.
var (
	Stdin  = &File{h: standard(0), name: "/dev/stdin"}
	Stdout = &File{h: standard(1), name: "/dev/stdout"}
	Stderr = &File{h: standard(2), name: "/dev/stderr"}
)

func standard(fd int) *handle

func openFile(name string, flag int, perm uint32) (*handle, syscall.Errno)

func (h *handle) read(b []byte) (int, syscall.Errno)

func (h *handle) write(b []byte) (int, syscall.Errno)

func (h *handle) seek(offset int64, whence int) (int64, syscall.Errno)

func (h *handle) truncate(size int64) syscall.Errno

func (h *handle) close() syscall.Errno

func (h *handle) fd() int

func pathError(op, name string, e syscall.Errno) error {
	if e == 0 {
		return nil
	}
	return &PathError{op, name, e}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file with flags and, if it is created, permissions.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	h, e := openFile(name, flag, uint32(perm.Perm()))
	if e != 0 {
		return nil, &PathError{"open", name, e}
	}
	return &File{h: h, name: name}, nil
}

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.h == nil {
		return &PathError{op, f.name, ErrClosed}
	}
	return nil
}

// Name returns the name it was opened with.
func (f *File) Name() string { return f.name }

// Fd returns its number.
func (f *File) Fd() uintptr {
	if f == nil || f.h == nil {
		return ^uintptr(0)
	}
	return uintptr(f.h.fd())
}

// Read reads up to len(b) bytes; io.EOF at the end.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n, e := f.h.read(b)
	if e != 0 {
		return 0, pathError("read", f.name, e)
	}
	if n <= 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads at an offset.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{"readat", f.name, errors.New("negative offset")}
	}
	at, e := f.h.seek(0, 1)
	if e != 0 {
		return 0, pathError("read", f.name, e)
	}
	f.h.seek(off, 0)
	defer f.h.seek(at, 0)
	for n < len(b) {
		m, err := f.Read(b[n:])
		if err != nil {
			return n, err
		}
		n += m
	}
	return n, nil
}

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	n, e := f.h.write(b)
	return n, pathError("write", f.name, e)
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

// WriteAt writes at an offset.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	at, e := f.h.seek(0, 1)
	if e != 0 {
		return 0, pathError("write", f.name, e)
	}
	f.h.seek(off, 0)
	defer f.h.seek(at, 0)
	return f.Write(b)
}

// ReadFrom copies from r.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	return io.Copy(struct{ io.Writer }{f}, r)
}

// WriteTo copies to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	return io.Copy(w, struct{ io.Reader }{f})
}

// Seek sets the offset.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	r, e := f.h.seek(offset, whence)
	return r, pathError("seek", f.name, e)
}

// Sync does what can be done to store what was written.
func (f *File) Sync() error { return f.check("sync") }

// Truncate changes the size.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	return pathError("truncate", f.name, f.h.truncate(size))
}

// Close closes the file.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if err := f.check("close"); err != nil {
		return err
	}
	e := f.h.close()
	f.h = nil
	return pathError("close", f.name, e)
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	return Stat(f.name)
}

// Chmod changes the permissions.
func (f *File) Chmod(mode FileMode) error { return Chmod(f.name, mode) }

// ReadDir reads the directory's entries, in order of name; n at a time if n > 0.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f.dir == nil {
		d, err := ReadDir(f.name)
		if err != nil {
			return nil, err
		}
		f.dir = append([]DirEntry{}, d...)
	}
	if n <= 0 || n > len(f.dir) {
		if n > 0 && len(f.dir) == 0 {
			return nil, io.EOF
		}
		n = len(f.dir)
	}
	d := f.dir[:n]
	f.dir = f.dir[n:]
	return d, nil
}

// Readdirnames reads the names of the directory's entries.
func (f *File) Readdirnames(n int) (names []string, err error) {
	entries, err := f.ReadDir(n)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

type fileStat struct {
	name  string
	size  int64
	mode  FileMode
	mtime time.Time
	path  string
}

func (s *fileStat) Name() string            { return s.name }
func (s *fileStat) Size() int64             { return s.size }
func (s *fileStat) Mode() FileMode          { return s.mode }
func (s *fileStat) ModTime() time.Time      { return s.mtime }
func (s *fileStat) IsDir() bool             { return s.mode.IsDir() }
func (s *fileStat) Sys() any                { return nil }
func (s *fileStat) Type() FileMode          { return s.mode.Type() }
func (s *fileStat) Info() (FileInfo, error) { return s, nil }
func (s *fileStat) String() string          { return s.mode.String() + " " + s.name }

// stat: kind is 0 for a file, 1 a directory, 2 a symbolic link, 3 something else.
func stat(name string, follow bool) (size int64, perm uint32, kind int, nanos int64, e syscall.Errno)

func base(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 1; i >= 0 && len(name) > 1; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

func info(op, name string, follow bool) (FileInfo, error) {
	size, perm, kind, nanos, e := stat(name, follow)
	if e != 0 {
		return nil, &PathError{op, name, e}
	}
	mode := FileMode(perm)
	switch kind {
	case 1:
		mode |= ModeDir
	case 2:
		mode |= ModeSymlink
	case 3:
		mode |= ModeIrregular
	}
	return &fileStat{base(name), size, mode, time.Unix(0, nanos), name}, nil
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) { return info("stat", name, true) }

// Lstat describes a file without following a symbolic link.
func Lstat(name string) (FileInfo, error) { return info("lstat", name, false) }

// SameFile reports whether two descriptions are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && realPath(a.path) == realPath(b.path)
}

func realPath(name string) string

func list(name string) ([]string, syscall.Errno)

// ReadDir returns a directory's entries in order of name.
func ReadDir(name string) ([]DirEntry, error) {
	names, e := list(name)
	if e != 0 {
		return nil, &PathError{"open", name, e}
	}
	out := []DirEntry{}
	for _, n := range names {
		if fi, err := Lstat(name + "/" + n); err == nil {
			out = append(out, fi.(*fileStat))
		}
	}
	return out, nil
}

// ReadFile returns a file's contents.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b := []byte{}
	buf := make([]byte, 8192)
	for {
		n, err := f.Read(buf)
		b = append(b, buf[:n]...)
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// WriteFile writes a file.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err1 := f.Close(); err1 != nil && err == nil {
		err = err1
	}
	return err
}

func mkdir(name string, perm uint32) syscall.Errno

func remove(name string) syscall.Errno

func rename(from, to string) syscall.Errno

func link(from, to string, symbolic bool) syscall.Errno

func readlink(name string) (string, syscall.Errno)

func chmod(name string, perm uint32) syscall.Errno

func chtimes(name string, nanos int64) syscall.Errno

// Mkdir makes a directory.
func Mkdir(name string, perm FileMode) error {
	return pathError("mkdir", name, mkdir(name, uint32(perm.Perm())))
}

// MkdirAll makes a directory and those above it.
func MkdirAll(path string, perm FileMode) error {
	if fi, err := Stat(path); err == nil {
		if fi.IsDir() {
			return nil
		}
		return &PathError{"mkdir", path, syscall.ENOTDIR}
	}
	for i := len(path) - 1; i > 0; i-- {
		if path[i] == '/' {
			if err := MkdirAll(path[:i], perm); err != nil {
				return err
			}
			break
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

// RemoveAll removes a file or a directory with all it contains.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if err := Remove(path); err == nil || IsNotExist(err) {
		return nil
	}
	entries, err := ReadDir(path)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return err
	}
	for _, e := range entries {
		if err := RemoveAll(path + "/" + e.Name()); err != nil {
			return err
		}
	}
	return Remove(path)
}

// Rename renames a file.
func Rename(oldpath, newpath string) error {
	if e := rename(oldpath, newpath); e != 0 {
		return &LinkError{"rename", oldpath, newpath, e}
	}
	return nil
}

// Link makes a hard link.
func Link(oldname, newname string) error {
	if e := link(oldname, newname, false); e != 0 {
		return &LinkError{"link", oldname, newname, e}
	}
	return nil
}

// Symlink makes a symbolic link.
func Symlink(oldname, newname string) error {
	if e := link(oldname, newname, true); e != 0 {
		return &LinkError{"symlink", oldname, newname, e}
	}
	return nil
}

// Readlink returns what a symbolic link points to.
func Readlink(name string) (string, error) {
	s, e := readlink(name)
	return s, pathError("readlink", name, e)
}

// Chmod changes permissions.
func Chmod(name string, mode FileMode) error {
	return pathError("chmod", name, chmod(name, uint32(mode.Perm())))
}

// Chtimes changes the modification time.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	return pathError("chtimes", name, chtimes(name, mtime.UnixNano()))
}

// Truncate changes a file's size.
func Truncate(name string, size int64) error {
	f, err := OpenFile(name, O_WRONLY, 0)
	if err != nil {
		return &PathError{"truncate", name, underlying(err)}
	}
	defer f.Close()
	return f.Truncate(size)
}

func getwd() string

// Getwd returns the working directory.
func Getwd() (dir string, err error) { return getwd(), nil }

// TempDir returns the directory for temporary files.
func TempDir() string {
	if d := Getenv("TMPDIR"); d != "" {
		return d
	}
	return "/tmp"
}

// UserHomeDir returns the home directory.
func UserHomeDir() (string, error) {
	if d := Getenv("HOME"); d != "" {
		return d, nil
	}
	return "", errors.New("$HOME is not defined")
}

func random() uint32

func tempName(dir, pattern, op string) (prefix, suffix string, err error) {
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '/' {
			return "", "", &PathError{op, pattern, errors.New("pattern contains path separator")}
		}
	}
	prefix = pattern
	for i := len(pattern) - 1; i >= 0; i-- {
		if pattern[i] == '*' {
			prefix, suffix = pattern[:i], pattern[i+1:]
			break
		}
	}
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	return dir + prefix, suffix, nil
}

func digits(n uint32) string {
	s := ""
	for {
		s = string(rune('0'+n%10)) + s
		n /= 10
		if n == 0 {
			return s
		}
	}
}

// MkdirTemp makes a new directory for temporary files.
func MkdirTemp(dir, pattern string) (string, error) {
	prefix, suffix, err := tempName(dir, pattern, "mkdirtemp")
	if err != nil {
		return "", err
	}
	for {
		name := prefix + digits(random()) + suffix
		err := Mkdir(name, 0700)
		if err == nil || !IsExist(err) {
			if err != nil {
				name = ""
			}
			return name, err
		}
	}
}

// CreateTemp makes a new temporary file.
func CreateTemp(dir, pattern string) (*File, error) {
	prefix, suffix, err := tempName(dir, pattern, "createtemp")
	if err != nil {
		return nil, err
	}
	for {
		f, err := OpenFile(prefix+digits(random())+suffix, O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil || !IsExist(err) {
			return f, err
		}
	}
}
