// Package filepath: names of files as Unix has them, which is how package path has them too, and
// what has to look at the files.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
)

const (
	Separator     = os.PathSeparator
	ListSeparator = os.PathListSeparator
)

// ErrBadPattern is the error for a pattern that is none.
var ErrBadPattern = errors.New("syntax error in pattern")

// SkipDir as the result of a WalkFunc leaves out the directory, or the rest of the file's one.
var SkipDir error = fs.SkipDir

// SkipAll as the result of a WalkFunc ends the walk.
var SkipAll error = fs.SkipAll

// A WalkFunc is called with each file; what it returns decides how the walk goes on.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// ToSlash returns the path: its separator is the slash.
func ToSlash(path string) string { return path }

// FromSlash returns the path: its separator is the slash.
func FromSlash(path string) string { return path }

// Clean returns the shortest equal path.
func Clean(name string) string { return path.Clean(name) }

// Split splits behind the last slash.
func Split(name string) (dir, file string) { return path.Split(name) }

// Join joins with slashes and cleans; empty elements do not count.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the suffix from the last dot of the last element on.
func Ext(name string) string { return path.Ext(name) }

// Base returns the last element.
func Base(name string) string { return path.Base(name) }

// Dir returns all but the last element.
func Dir(name string) string { return path.Dir(name) }

// IsAbs reports whether the path begins at the root.
func IsAbs(name string) bool { return path.IsAbs(name) }

// VolumeName returns nothing: Unix has no volumes.
func VolumeName(path string) string { return "" }

// SplitList splits what stands in variables like PATH.
func SplitList(list string) []string {
	if list == "" {
		return []string{}
	}
	return strings.Split(list, string(ListSeparator))
}

// HasPrefix is strings.HasPrefix; it knows nothing of elements.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// IsLocal reports whether the path stays within the directory it is taken from.
func IsLocal(name string) bool {
	if name == "" || IsAbs(name) {
		return false
	}
	clean := Clean(name)
	return clean != ".." && !strings.HasPrefix(clean, "../")
}

// Localize makes a name of package fs one of the system.
func Localize(name string) (string, error) {
	if !fs.ValidPath(name) || strings.IndexByte(name, 0) >= 0 {
		return "", errors.New("invalid path")
	}
	return name, nil
}

// Match reports whether the whole name matches the pattern; * and ? match no slash.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = path.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return matched, err
}

// Abs returns the path from the root.
func Abs(name string) (string, error) {
	if IsAbs(name) {
		return Clean(name), nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(dir, name), nil
}

// Rel returns the path that leads from base to target.
func Rel(base, target string) (string, error) {
	from, to := Clean(base), Clean(target)
	if from == to {
		return ".", nil
	}
	if from == "." {
		from = ""
	}
	if IsAbs(from) != IsAbs(to) {
		return "", errors.New("Rel: can't make " + target + " relative to " + base)
	}
	a, b := elements(from), elements(to)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if slices.Contains(a, "..") {
		return "", errors.New("Rel: can't make " + target + " relative to " + base)
	}
	up := make([]string, len(a), len(a)+len(b))
	for i := range up {
		up[i] = ".."
	}
	return strings.Join(append(up, b...), "/"), nil
}

func elements(clean string) []string {
	clean = strings.TrimPrefix(clean, "/")
	if clean == "" || clean == "." {
		return nil
	}
	return strings.Split(clean, "/")
}

// maxLinks is how many symbolic links a path may lead through.
const maxLinks = 255

// EvalSymlinks returns the path without symbolic links.
func EvalSymlinks(name string) (string, error) {
	done := ""
	if IsAbs(name) {
		done = "/"
	}
	rest := strings.Split(name, "/")
	for links := 0; len(rest) > 0; {
		element := rest[0]
		rest = rest[1:]
		if element == "" || element == "." {
			continue
		}
		if element == ".." {
			done = parent(done)
			continue
		}
		next := Join(done, element)
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && len(rest) > 0 {
				return "", syscall.ENOTDIR
			}
			done = next
			continue
		}
		if links++; links > maxLinks {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = "/"
		}
		rest = append(strings.Split(target, "/"), rest...)
	}
	return Clean(done), nil
}

// parent goes up from a path without links.
func parent(name string) string {
	if name == "" || name == ".." || strings.HasSuffix(name, "/..") {
		return Join(name, "..")
	}
	if dir := Dir(name); dir != "." {
		return dir
	}
	return ""
}

// WalkDir calls fn with each file below root, and root, in the order of their names.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkDir(root, fs.FileInfoToDirEntry(info), fn)
	}
	return ended(err)
}

func ended(err error) error {
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkDir(name string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	err := fn(name, d, nil)
	if err != nil || !d.IsDir() {
		return unlessSkipped(err, d.IsDir())
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			return unlessSkipped(err, true)
		}
	}
	for _, e := range entries {
		if err := walkDir(Join(name, e.Name()), e, fn); err != nil {
			return unlessSkipped(err, true)
		}
	}
	return nil
}

// unlessSkipped forgets that a directory is to be left out.
func unlessSkipped(err error, dir bool) error {
	if err == SkipDir && dir {
		return nil
	}
	return err
}

// Walk is WalkDir with the facts about each file.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(root, info, fn)
	}
	return ended(err)
}

func walk(name string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(name, info, nil)
	}
	names, failed := namesIn(name)
	err := fn(name, info, failed)
	if failed != nil || err != nil {
		return err
	}
	for _, n := range names {
		file := Join(name, n)
		info, err := os.Lstat(file)
		if err != nil {
			err = unlessSkipped(fn(file, info, err), true)
		} else {
			err = unlessSkipped(walk(file, info, fn), info.IsDir())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// namesIn lists a directory, sorted.
func namesIn(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	return names, nil
}

// Glob returns the files whose names match the pattern; what cannot be read matches nothing.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !strings.ContainsAny(pattern, `*?[\`) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	dirs := []string{dir}
	if strings.ContainsAny(dir, `*?[\`) {
		if dirs, err = Glob(dir); err != nil {
			return nil, err
		}
	}
	for _, d := range dirs {
		info, err := os.Stat(d)
		if err != nil || !info.IsDir() {
			continue
		}
		names, _ := namesIn(d)
		for _, n := range names {
			if matched, _ := Match(file, n); matched {
				matches = append(matches, Join(d, n))
			}
		}
	}
	return matches, nil
}
