// Finds files that are the same by size and hash, walking a tree with links, hidden folders and what may not be read.
package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type entry struct {
	path string
	size int64
	sum  string
}

func hash(fsys fs.FS, name string) (string, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil))[:12], nil
}

func scan(fsys fs.FS, skip func(fs.DirEntry) bool) (found []entry, err error) {
	err = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("walking %s: %w", path, err)
		}
		if d.IsDir() && skip(d) {
			return fs.SkipDir
		}
		if !d.Type().IsRegular() {
			if !d.IsDir() {
				fmt.Println("not regular:", fs.FormatDirEntry(d))
			}
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		sum, err := hash(fsys, path)
		if err != nil {
			return err
		}
		found = append(found, entry{path, info.Size(), sum})
		return nil
	})
	return found, err
}

func main() {
	root, err := os.MkdirTemp("", "walk")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(root)
	for name, text := range map[string]string{
		"a.txt": "same", "b/a.txt": "same", "b/c/d.txt": "other", "b/c/same.md": "same", ".git/a.txt": "same", "z/empty": "",
	} {
		p := filepath.Join(root, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o755), os.WriteFile(p, []byte(text), 0o644)); err != nil {
			panic(err)
		}
	}
	if err := os.Symlink("a.txt", filepath.Join(root, "link")); err != nil {
		panic(err)
	}
	hidden := func(d fs.DirEntry) bool { return strings.HasPrefix(d.Name(), ".") && d.Name() != "." }
	found, err := scan(os.DirFS(root), hidden)
	fmt.Println(len(found), err)
	slices.SortStableFunc(found, func(a, b entry) int { return cmp.Or(-cmp.Compare(a.size, b.size), cmp.Compare(a.sum, b.sum)) })
	for _, e := range found {
		fmt.Printf("%-12s %d %s\n", e.path, e.size, e.sum)
	}
	sub, err := fs.Sub(os.DirFS(root), "b/c")
	names, gerr := fs.Glob(sub, "*.[mt]*")
	fmt.Println(names, err, gerr)
	_, err = fs.Glob(sub, "[")
	fmt.Println(err)
	_, err = scan(os.DirFS(filepath.Join(root, "gone")), hidden)
	fmt.Println(errors.Is(err, fs.ErrNotExist), strings.HasPrefix(err.Error(), "walking .: stat ."))
	_, err = fs.ReadFile(os.DirFS(root), "../x")
	fmt.Println(err)
	_, err = fs.ReadFile(os.DirFS(root), "b")
	fmt.Println(err)
	target, err := os.Readlink(filepath.Join(root, "link"))
	fmt.Println(target, err)
	n := 0
	err = filepath.WalkDir(root, func(string, fs.DirEntry, error) error {
		if n++; n == 3 {
			return fs.SkipAll
		}
		return nil
	})
	fmt.Println(n, err)
	rel, err := filepath.Rel(filepath.Join(root, "b", "c"), filepath.Join(root, "z"))
	fmt.Println(rel, err)
	r, err := os.OpenRoot(root)
	if err != nil {
		panic(err)
	}
	defer r.Close()
	b, err := r.ReadFile("b/a.txt")
	fmt.Println(string(b), err)
	_, err = r.Open("../etc")
	fmt.Println(err)
}
