// Package os is the interface to the operating system.
package os

import (
	"errors"
	"internal/poll"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Flags of OpenFile.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Seek offsets; those of package io are to be preferred.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
)

// DevNull is the name of the null device.
const DevNull = "/dev/null"

type FileMode = fs.FileMode

type FileInfo = fs.FileInfo

type DirEntry = fs.DirEntry

type PathError = fs.PathError

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

	ModeType = fs.ModeType
	ModePerm = fs.ModePerm
)

// Errors that the errors of this package are compared with.
var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrNoDeadline       = poll.ErrNoDeadline
	ErrDeadlineExceeded = poll.ErrDeadlineExceeded
)

var (
	ErrProcessDone = errors.New("os: process already finished")
	ErrNoHandle    = errors.New("os: process handle unavailable")
)

// LinkError tells which operation on two names failed.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }

// SyscallError tells which system call failed.
type SyscallError struct {
	Syscall string
	Err     error
}

func (e *SyscallError) Error() string { return e.Syscall + ": " + e.Err.Error() }

func (e *SyscallError) Unwrap() error { return e.Err }

// Timeout reports whether it is a timeout.
func (e *SyscallError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// NewSyscallError returns a SyscallError; nil for nil.
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

// pathError returns nil for 0.
func pathError(op, name string, e syscall.Errno) error {
	if e == 0 {
		return nil
	}
	return &PathError{Op: op, Path: name, Err: e}
}

func linkError(op, from, to string, e syscall.Errno) error {
	if e == 0 {
		return nil
	}
	return &LinkError{op, from, to, e}
}

// Args are the name of the program and its arguments.
var Args = args()

func args() []string

// Exit ends the program with a status.
func Exit(code int)

// Getpid returns the process id.
func Getpid() int

// ids returns the numbers after a word in the status of the process.
func ids(word string) []int

func firstID(word string, i int) int {
	if list := ids(word); i < len(list) {
		return list[i]
	}
	return -1
}

// Getppid returns the parent's process id.
func Getppid() int { return firstID("PPid", 0) }

// Getuid returns the user id.
func Getuid() int { return firstID("Uid", 0) }

// Geteuid returns the effective user id.
func Geteuid() int { return firstID("Uid", 1) }

// Getgid returns the group id.
func Getgid() int { return firstID("Gid", 0) }

// Getegid returns the effective group id.
func Getegid() int { return firstID("Gid", 1) }

// Getgroups returns the ids of the groups of the user.
func Getgroups() ([]int, error) { return ids("Groups"), nil }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Hostname returns the name of the host.
func Hostname() (name string, err error) { return hostname(), nil }

func hostname() string

// Executable returns the path of the program.
func Executable() (string, error) { return absolute(Args[0]), nil }

// env is the environment of the program, which starts as a copy of that of the process.
var env struct {
	sync.Mutex
	loaded bool
	list   []string
}

func systemEnviron() []string

func lockedEnv() {
	env.Lock()
	if !env.loaded {
		env.loaded = true
		env.list = systemEnviron()
	}
}

func findEnv(key string) int {
	for i, e := range env.list {
		if len(e) > len(key) && e[len(key)] == '=' && e[:len(key)] == key {
			return i
		}
	}
	return -1
}

// Getenv returns a variable of the environment, "" if it is not set.
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns a variable of the environment and whether it is set.
func LookupEnv(key string) (string, bool) {
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 && key != "" {
		return env.list[i][len(key)+1:], true
	}
	return "", false
}

// Setenv sets a variable of the environment.
func Setenv(key, value string) error {
	if key == "" || strings.ContainsAny(key, "=\x00") || strings.ContainsRune(value, 0) {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 {
		env.list[i] = key + "=" + value
	} else {
		env.list = append(env.list, key+"="+value)
	}
	return nil
}

// Unsetenv unsets a variable of the environment.
func Unsetenv(key string) error {
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 {
		env.list = slices.Delete(env.list, i, i+1)
	}
	return nil
}

// Clearenv unsets all variables.
func Clearenv() {
	lockedEnv()
	defer env.Unlock()
	env.list = nil
}

// Environ returns a copy of the environment as key=value.
func Environ() []string {
	lockedEnv()
	defer env.Unlock()
	return append([]string{}, env.list...)
}

// Expand replaces ${var} and $var by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	out := ""
	i := 0
	for j := 0; j < len(s); j++ {
		if s[j] != '$' || j+1 >= len(s) {
			continue
		}
		out += s[i:j]
		name, w := shellName(s[j+1:])
		switch {
		case name != "":
			out += mapping(name)
		case w == 0:
			out += "$"
		}
		j += w
		i = j + 1
	}
	return out + s[i:]
}

func isAlphaNum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isShellSpecial(c byte) bool {
	return strings.IndexByte("*#$@!?-0123456789", c) >= 0
}

// shellName returns the name that s begins with and how long it is with its braces.
func shellName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isShellSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		end := strings.IndexByte(s, '}')
		switch end {
		case -1:
			return "", 1
		case 1:
			return "", 2
		}
		return s[1:end], end + 1
	}
	if isShellSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isAlphaNum(s[i]) {
		i++
	}
	return s[:i], i
}

// ExpandEnv is Expand with the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

// handle is what the natives know of an open file.
type handle struct{}

// File is an open file.
type File struct {
	*file
}

type file struct {
	name   string
	h      *handle
	pipe   *pipe
	append bool
	closed bool
	dir    []DirEntry // what was not yet read of a directory
	opened bool       // whether dir was filled
}

// Standard streams.
var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// standard returns the handle of a file descriptor.
func standard(fd int) *handle

// noteFile tells package fmt which file stands for a standard stream.
func noteFile(fd int, f *File)

// NewFile returns a File for a file descriptor: those of the standard streams are known.
func NewFile(fd uintptr, name string) *File {
	f := &File{&file{name: name, h: standard(int(fd))}}
	noteFile(int(fd), f)
	return f
}

func openFile(name string, flag int, perm uint32) (*handle, syscall.Errno)

func (h *handle) read(b []byte) (int, syscall.Errno)

func (h *handle) readAt(b []byte, off int64) (int, syscall.Errno)

func (h *handle) write(b []byte) (int, syscall.Errno)

func (h *handle) writeAt(b []byte, off int64) (int, syscall.Errno)

func (h *handle) seek(offset int64, whence int) (int64, syscall.Errno)

func (h *handle) truncate(size int64) syscall.Errno

func (h *handle) sync() syscall.Errno

func (h *handle) close() syscall.Errno

func (h *handle) fd() int

// path returns the absolute path of the file.
func (h *handle) path() string

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create creates or truncates a file.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

// OpenFile opens a file with flags and, if it is created, permissions.
func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	return openAt("open", name, name, flag, perm)
}

func openAt(op, shown, name string, flag int, perm FileMode) (*File, error) {
	h, e := openFile(name, flag, uint32(perm.Perm()))
	if e != 0 {
		return nil, &PathError{Op: op, Path: shown, Err: e}
	}
	return &File{&file{name: shown, h: h, append: flag&O_APPEND != 0}}, nil
}

// check reports what is wrong with using a file: it is nil, or closed.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// Name returns the name that the file was opened with.
func (f *File) Name() string { return f.name }

// Fd returns the file's number.
func (f *File) Fd() uintptr {
	if f == nil || f.closed || f.pipe != nil {
		return ^uintptr(0)
	}
	return uintptr(f.h.fd())
}

// Read is that of io.Reader.
func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if f.pipe != nil {
		return f.pipe.read(f.name, b)
	}
	n, e := f.h.read(b)
	if e != 0 {
		return 0, pathError("read", f.name, e)
	}
	if n <= 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return max(n, 0), nil
}

// ReadAt is that of io.ReaderAt.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	if f.pipe != nil {
		return 0, pathError("read", f.name, syscall.ESPIPE)
	}
	for len(b) > 0 {
		m, e := f.h.readAt(b, off)
		if e != 0 {
			return n, pathError("read", f.name, e)
		}
		if m <= 0 {
			return n, io.EOF
		}
		n += m
		b = b[m:]
		off += int64(m)
	}
	return n, nil
}

// Write is that of io.Writer.
func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.pipe != nil {
		return f.pipe.write(f.name, b)
	}
	n, e := f.h.write(b)
	return n, pathError("write", f.name, e)
}

// WriteString writes a string.
func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

// WriteAt is that of io.WriterAt.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.append {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	if f.pipe != nil {
		return 0, pathError("write", f.name, syscall.ESPIPE)
	}
	n, e := f.h.writeAt(b, off)
	return n, pathError("write", f.name, e)
}

type fileWithoutReadFrom struct{ f *File }

func (w fileWithoutReadFrom) Write(b []byte) (int, error) { return w.f.Write(b) }

// ReadFrom is that of io.ReaderFrom.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(fileWithoutReadFrom{f}, r)
}

type fileWithoutWriteTo struct{ f *File }

func (r fileWithoutWriteTo) Read(b []byte) (int, error) { return r.f.Read(b) }

// WriteTo is that of io.WriterTo.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, fileWithoutWriteTo{f})
}

// Seek is that of io.Seeker.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	if f.pipe != nil {
		return 0, pathError("seek", f.name, syscall.ESPIPE)
	}
	f.opened = false
	r, e := f.h.seek(offset, whence)
	return r, pathError("seek", f.name, e)
}

// Sync stores what was written.
func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	if f.pipe != nil {
		return pathError("sync", f.name, syscall.EINVAL)
	}
	return pathError("sync", f.name, f.h.sync())
}

// Truncate changes the size of the file.
func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if f.pipe != nil {
		return pathError("truncate", f.name, syscall.EINVAL)
	}
	return pathError("truncate", f.name, f.h.truncate(size))
}

// Close closes the file.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	if f.pipe != nil {
		f.pipe.close(f.name)
		return nil
	}
	return pathError("close", f.name, f.h.close())
}

// Stat describes the file.
func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	if f.pipe != nil {
		return &fileStat{name: f.name, mode: ModeNamedPipe | 0600}, nil
	}
	return statAs("stat", f.name, f.h.path(), true)
}

// Chmod changes the permissions of the file.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	return pathError("chmod", f.name, chmod(f.h.path(), unixMode(mode)))
}

// Chown changes the owner of the file.
func (f *File) Chown(uid, gid int) error {
	if err := f.check("chown"); err != nil {
		return err
	}
	return pathError("chown", f.name, chown(f.h.path(), uid, gid, true))
}

// Chdir makes the directory the working directory.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	return pathError("chdir", f.name, chdir(f.h.path()))
}

// deadline: no file but a pipe knows deadlines in Go, and none here.
// rawConn lets functions have the number of a file.
type rawConn struct{ f *File }

func (c rawConn) Control(f func(fd uintptr)) error {
	if err := c.f.check("SyscallConn"); err != nil {
		return err
	}
	f(c.f.Fd())
	return nil
}

// A function that asks to be called when the file is ready is called again at once: files always are.
func (c rawConn) repeat(f func(fd uintptr) bool) error {
	for {
		if err := c.f.check("SyscallConn"); err != nil {
			return err
		}
		if f(c.f.Fd()) {
			return nil
		}
	}
}

func (c rawConn) Read(f func(fd uintptr) bool) error { return c.repeat(f) }

func (c rawConn) Write(f func(fd uintptr) bool) error { return c.repeat(f) }

// SyscallConn returns what gives access to the file's number.
func (f *File) SyscallConn() (syscall.RawConn, error) {
	if err := f.check("SyscallConn"); err != nil {
		return nil, err
	}
	return rawConn{f}, nil
}

func (f *File) deadline() error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return poll.ErrFileClosing
	}
	return ErrNoDeadline
}

// SetDeadline is for files that can wait.
func (f *File) SetDeadline(t time.Time) error { return f.deadline() }

// SetReadDeadline is for files that can wait.
func (f *File) SetReadDeadline(t time.Time) error { return f.deadline() }

// SetWriteDeadline is for files that can wait.
func (f *File) SetWriteDeadline(t time.Time) error { return f.deadline() }

// ReadDir reads n entries of the directory, all that are left if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	if f.closed {
		return nil, &PathError{Op: "readdirent", Path: f.name, Err: poll.ErrFileClosing}
	}
	if !f.opened {
		var err error
		if f.dir, err = entries("readdirent", f.name, f.h.path()); err != nil {
			return nil, err
		}
		f.opened = true
	}
	if n <= 0 || n > len(f.dir) {
		if n > 0 && len(f.dir) == 0 {
			return nil, io.EOF
		}
		n = len(f.dir)
	}
	d := f.dir[:n:n]
	f.dir = f.dir[n:]
	return d, nil
}

// Readdir is ReadDir with a FileInfo of each entry.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.ReadDir(n)
	infos := []FileInfo{}
	for _, e := range list {
		if info, err := e.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	if err != nil {
		return nil, err
	}
	return infos, nil
}

// Readdirnames is ReadDir with the names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.ReadDir(n)
	names = []string{}
	for _, e := range list {
		names = append(names, e.Name())
	}
	if err != nil {
		return nil, err
	}
	return names, nil
}

// pipe is what both ends of Pipe share.
type pipe struct {
	mu         sync.Mutex
	changed    sync.Cond
	buf        []byte
	noReader   bool
	noWriter   bool
	readerName string
}

const pipeCapacity = 64 * 1024

// Pipe returns a connected pair of files; what is written to w is read from r.
func Pipe() (r *File, w *File, err error) {
	p := &pipe{readerName: "|0"}
	p.changed.L = &p.mu
	return &File{&file{name: "|0", pipe: p}}, &File{&file{name: "|1", pipe: p}}, nil
}

func (p *pipe) read(name string, b []byte) (int, error) {
	if name != p.readerName {
		return 0, pathError("read", name, syscall.EBADF)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(p.buf) == 0 && len(b) > 0 {
		if p.noReader {
			return 0, &PathError{Op: "read", Path: name, Err: ErrClosed}
		}
		if p.noWriter {
			return 0, io.EOF
		}
		p.changed.Wait()
	}
	n := copy(b, p.buf)
	p.buf = p.buf[n:]
	p.changed.Broadcast()
	return n, nil
}

func (p *pipe) write(name string, b []byte) (n int, err error) {
	if name == p.readerName {
		return 0, pathError("write", name, syscall.EBADF)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(b) > 0 {
		if p.noReader {
			return n, pathError("write", name, syscall.EPIPE)
		}
		if p.noWriter {
			return n, &PathError{Op: "write", Path: name, Err: ErrClosed}
		}
		if room := pipeCapacity - len(p.buf); room > 0 {
			m := min(room, len(b))
			p.buf = append(p.buf, b[:m]...)
			b = b[m:]
			n += m
			p.changed.Broadcast()
			continue
		}
		p.changed.Wait()
	}
	return n, nil
}

func (p *pipe) close(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if name == p.readerName {
		p.noReader = true
	} else {
		p.noWriter = true
	}
	p.changed.Broadcast()
}

type fileStat struct {
	name    string
	size    int64
	mode    FileMode
	modTime time.Time
	key     string // device and inode
}

func (s *fileStat) Name() string { return s.name }

func (s *fileStat) Size() int64 { return s.size }

func (s *fileStat) Mode() FileMode { return s.mode }

func (s *fileStat) ModTime() time.Time { return s.modTime }

func (s *fileStat) IsDir() bool { return s.mode.IsDir() }

func (s *fileStat) Sys() any { return nil }

// stat returns the mode as Linux has it.
func stat(name string, follow bool) (size int64, mode uint32, nanos int64, key string, e syscall.Errno)

func statAs(op, shown, name string, follow bool) (FileInfo, error) {
	size, mode, nanos, key, e := stat(name, follow)
	if e != 0 {
		return nil, &PathError{Op: op, Path: shown, Err: e}
	}
	return &fileStat{baseName(shown), size, goMode(mode), time.Unix(0, nanos), key}, nil
}

// baseName returns the last element of a path.
func baseName(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	if i := strings.LastIndexByte(name, '/'); i >= 0 && len(name) > 1 {
		name = name[i+1:]
	}
	return name
}

// goMode translates the bits of Linux.
func goMode(m uint32) FileMode {
	mode := FileMode(m & 0777)
	switch m & syscall.S_IFMT {
	case syscall.S_IFBLK:
		mode |= ModeDevice
	case syscall.S_IFCHR:
		mode |= ModeDevice | ModeCharDevice
	case syscall.S_IFDIR:
		mode |= ModeDir
	case syscall.S_IFIFO:
		mode |= ModeNamedPipe
	case syscall.S_IFLNK:
		mode |= ModeSymlink
	case syscall.S_IFSOCK:
		mode |= ModeSocket
	}
	if m&syscall.S_ISGID != 0 {
		mode |= ModeSetgid
	}
	if m&syscall.S_ISUID != 0 {
		mode |= ModeSetuid
	}
	if m&syscall.S_ISVTX != 0 {
		mode |= ModeSticky
	}
	return mode
}

// unixMode is the way back, for permissions.
func unixMode(mode FileMode) uint32 {
	m := uint32(mode.Perm())
	if mode&ModeSetuid != 0 {
		m |= syscall.S_ISUID
	}
	if mode&ModeSetgid != 0 {
		m |= syscall.S_ISGID
	}
	if mode&ModeSticky != 0 {
		m |= syscall.S_ISVTX
	}
	return m
}

// Stat describes a file.
func Stat(name string) (FileInfo, error) { return statAs("stat", name, name, true) }

// Lstat describes a file without following a symbolic link.
func Lstat(name string) (FileInfo, error) { return statAs("lstat", name, name, false) }

// SameFile reports whether two descriptions are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok1 := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok1 && ok2 && a.key == b.key
}

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

// ReadFile returns the contents of a file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAll(f)
}

func readAll(f *File) ([]byte, error) {
	size := 512
	if info, err := f.Stat(); err == nil {
		size = max(size, int(info.Size())+1)
	}
	b := make([]byte, 0, size)
	for {
		n, err := f.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
	}
}

// WriteFile writes data to a file, which is created or truncated.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAll(f, data)
}

func writeAll(f *File, data []byte) error {
	_, err := f.Write(data)
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

func random() uint32

// temporary tries names until create does not fail because there is such a file.
func temporary(op, dir, pattern string, create func(name string) error) error {
	if strings.IndexByte(pattern, '/') >= 0 {
		return &PathError{Op: op, Path: pattern, Err: errors.New("pattern contains path separator")}
	}
	prefix, suffix := pattern, ""
	if i := strings.LastIndexByte(pattern, '*'); i >= 0 {
		prefix, suffix = pattern[:i], pattern[i+1:]
	}
	if dir == "" {
		dir = TempDir()
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	for try := 0; ; try++ {
		err := create(dir + prefix + strconv.FormatUint(uint64(random()), 10) + suffix)
		if err == nil || !IsExist(err) {
			return err
		}
		if try == 10000 {
			return &PathError{Op: op, Path: dir + prefix + "*" + suffix, Err: ErrExist}
		}
	}
}

// MkdirTemp makes a new directory; * in the pattern stands for something random.
func MkdirTemp(dir, pattern string) (string, error) {
	made := ""
	err := temporary("mkdirtemp", dir, pattern, func(name string) error {
		err := Mkdir(name, 0700)
		if err == nil {
			made = name
		}
		return err
	})
	return made, err
}

// CreateTemp makes a new file; * in the pattern stands for something random.
func CreateTemp(dir, pattern string) (*File, error) {
	var made *File
	err := temporary("createtemp", dir, pattern, func(name string) error {
		f, err := OpenFile(name, O_RDWR|O_CREATE|O_EXCL, 0600)
		if err == nil {
			made = f
		}
		return err
	})
	return made, err
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

// Root is a directory whose files can be reached by names that do not lead out of it.
type Root struct {
	name   string
	dir    string // absolute
	closed bool
}

var errPathEscapes = errors.New("path escapes from parent")

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
		return "", syscall.ENOENT
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

// Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal()
}

// Signals that there are everywhere.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// child is what the natives know of a process.
type child struct{}

// startProcess starts a program; files are handles of the standard streams or files, or nil.
func startProcess(name string, argv []string, dir string, env []string, files []*handle) (*child, int, syscall.Errno)

func findProcess(pid int) *child

// wait returns the exit code, negative numbers for signals, and the processor time in nanoseconds.
func (c *child) wait() (code int, nanos int64)

// signal reports whether the process was alive.
func (c *child) signal(sig int) bool

// ProcAttr tells how a process is started.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []*File
	Sys   *syscall.SysProcAttr
}

// Process is a process started or found.
type Process struct {
	Pid     int
	c       *child
	started bool
	done    bool
}

// StartProcess starts a program.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Sys != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: errors.ErrUnsupported}
	}
	list := attr.Env
	if list == nil {
		list = Environ()
	}
	files := make([]*handle, 3)
	for i, f := range attr.Files {
		if f == nil || i > 2 {
			continue
		}
		if f.pipe != nil {
			return nil, &PathError{Op: "fork/exec", Path: name, Err: errors.ErrUnsupported}
		}
		files[i] = f.h
	}
	c, pid, e := startProcess(name, argv, attr.Dir, list, files)
	if e != 0 {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: e}
	}
	return &Process{Pid: pid, c: c, started: true}, nil
}

// FindProcess returns a process; there need not be one.
func FindProcess(pid int) (*Process, error) {
	return &Process{Pid: pid, c: findProcess(pid)}, nil
}

// Wait waits for the process to end.
func (p *Process) Wait() (*ProcessState, error) {
	if !p.started || p.done {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	code, nanos := p.c.wait()
	p.done = true
	return &ProcessState{p.Pid, code, time.Duration(nanos)}, nil
}

// Kill kills the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error {
	if p.done || p.c == nil {
		return ErrProcessDone
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if !p.c.signal(int(s)) {
		return ErrProcessDone
	}
	return nil
}

// Release forgets the process.
func (p *Process) Release() error {
	p.Pid = -1
	p.done = true
	return nil
}

// WithHandle calls f with a handle of the process, which there is none of.
func (p *Process) WithHandle(f func(handle uintptr)) error { return ErrNoHandle }

// ProcessState is what Wait tells of a process.
type ProcessState struct {
	pid  int
	code int // exit code, or the signal below zero
	time time.Duration
}

// Pid returns the process id.
func (p *ProcessState) Pid() int { return p.pid }

// Exited reports whether the process exited.
func (p *ProcessState) Exited() bool { return p.code >= 0 }

// Success reports whether the process exited with 0.
func (p *ProcessState) Success() bool { return p.code == 0 }

// ExitCode returns the exit code, -1 if a signal ended the process.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return max(p.code, -1)
}

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	if p.code < 0 {
		return "signal: " + syscall.Signal(-p.code).String()
	}
	return "exit status " + strconv.Itoa(p.code)
}

// Sys returns nothing.
func (p *ProcessState) Sys() any { return nil }

// SysUsage returns nothing.
func (p *ProcessState) SysUsage() any { return nil }

// UserTime returns the processor time used.
func (p *ProcessState) UserTime() time.Duration { return p.time }

// SystemTime returns 0: all processor time counts as the user's.
func (p *ProcessState) SystemTime() time.Duration { return 0 }
