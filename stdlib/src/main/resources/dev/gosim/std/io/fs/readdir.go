package fs

import (
	"errors"
	"slices"
)

// ReadDirFS is a file system with a method ReadDir.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// ReadDir returns the entries of a directory by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if fsys, ok := fsys.(ReadDirFS); ok {
		return fsys.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	slices.SortFunc(list, func(a, b DirEntry) int {
		if a.Name() < b.Name() {
			return -1
		}
		if a.Name() > b.Name() {
			return 1
		}
		return 0
	})
	return list, err
}

type dirInfo struct {
	info FileInfo
}

func (d dirInfo) IsDir() bool { return d.info.IsDir() }

func (d dirInfo) Type() FileMode { return d.info.Mode().Type() }

func (d dirInfo) Info() (FileInfo, error) { return d.info, nil }

func (d dirInfo) Name() string { return d.info.Name() }

func (d dirInfo) String() string { return FormatDirEntry(d) }

// FileInfoToDirEntry returns info as a DirEntry.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{info}
}
