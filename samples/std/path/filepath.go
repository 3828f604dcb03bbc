package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func names() {
	for _, p := range []string{"", ".", "/", "a/b", "a//b/../c.tar.gz", "/../x", "../..", "a/.."} {
		dir, file := filepath.Split(p)
		fmt.Printf("%q %q %q %q %q %q %q %v %v\n", p, filepath.Clean(p), dir, file,
			filepath.Dir(p), filepath.Base(p), filepath.Ext(p), filepath.IsAbs(p), filepath.IsLocal(p))
	}
	fmt.Println(filepath.Join("a", "", "../b"), filepath.SplitList("/bin::/usr/bin"), len(filepath.SplitList("")))
	pairs := [][2]string{{"a/b", "a/b/c/d"}, {"a/b", "a"}, {"a/b", "x/y"}, {"/a", "/a/b"}, {"/a", "b"}, {"../a", "b"},
		{".", "x"}, {"x", "."}, {"/", "/"}, {"a", "../b"}, {"", "a/.."}, {"/a/b/c", "/a/d"}}
	for _, p := range pairs {
		r, err := filepath.Rel(p[0], p[1])
		fmt.Printf("%v %q %v\n", p, r, err)
	}
	for _, p := range []string{"a", "../a", "", "/a", "a/../..", "a\x00b", "a/b"} {
		l, err := filepath.Localize(p)
		fmt.Printf("%q %v %q %v\n", p, filepath.IsLocal(p), l, err)
	}
	_, err := filepath.Match("[", "x")
	fmt.Println(err, err == filepath.ErrBadPattern)
}

func main() {
	names()
	root, err := os.MkdirTemp("", "tree")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(root)
	root, _ = filepath.EvalSymlinks(root)
	hidden := func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), root, "ROOT") }
	in := func(p string) string { return filepath.Join(root, p) }
	for _, d := range []string{"b/c/d", "a", "b/x"} {
		os.MkdirAll(in(d), 0o755)
	}
	for _, f := range []string{"b/c/one.go", "b/c/two.go", "b/three.txt", "z.go", "a/four.go"} {
		os.WriteFile(in(f), []byte(f), 0o644)
	}
	os.Symlink("b/c", in("link"))
	os.Symlink("link/../three.txt", in("to"))
	os.Symlink("loop", in("loop"))
	filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		fmt.Println(hidden(p), d.IsDir(), err)
		if d.Name() == "c" {
			return filepath.SkipDir
		}
		return nil
	})
	err = filepath.Walk(in("b"), func(p string, info fs.FileInfo, err error) error {
		fmt.Println(hidden(p), info.Mode(), err)
		if info.Name() == "one.go" {
			return filepath.SkipDir
		}
		if info.Name() == "three.txt" {
			return filepath.SkipAll
		}
		return nil
	})
	fmt.Println(err)
	fmt.Println(hidden(filepath.Walk(in("none"), func(p string, info fs.FileInfo, err error) error { return err })))
	for _, p := range []string{"*.go", "*/*.go", "b/*/*.go", "link", "none*", "[a-b]", "z.go", "?/x", "[x"} {
		m, err := filepath.Glob(in(p))
		fmt.Println(p, hidden(m), err)
	}
	for _, p := range []string{"link", "link/one.go", "to", "loop", "none", "z.go/x", "b/./c/../x"} {
		e, err := filepath.EvalSymlinks(in(p))
		fmt.Println(p, hidden(e), hidden(err))
	}
	os.Chdir(root)
	abs, err := filepath.Abs("b/../a")
	fmt.Println(hidden(abs), err)
	fmt.Println(filepath.EvalSymlinks("link/d/../../x"))
}
