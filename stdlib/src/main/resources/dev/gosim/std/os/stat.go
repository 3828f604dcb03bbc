package os

import (
	"strings"
	"syscall"
	"time"
)

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
