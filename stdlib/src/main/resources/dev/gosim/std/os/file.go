// Package os is the interface to the operating system.
package os

import (
	"errors"
	"internal/poll"
	"io"
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

// DevNull is the name of the null device.
const DevNull = "/dev/null"

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
