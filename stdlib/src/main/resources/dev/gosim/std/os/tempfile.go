package os

import (
	"errors"
	"strconv"
	"strings"
)

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
