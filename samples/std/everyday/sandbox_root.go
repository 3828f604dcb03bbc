// A plugin's folder that it cannot leave: os.Root, links that lead out, copies of trees.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"
)

func main() {
	dir, err := os.MkdirTemp("", "sandbox")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	clean := func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), dir, "DIR") }
	os.WriteFile(filepath.Join(dir, "secret"), []byte("s"), 0o600)
	inside := filepath.Join(dir, "plugin")
	fmt.Println(os.CopyFS(inside, fstest.MapFS{
		"a/b/c.txt": {Data: []byte("deep")},
		"top.txt":   {Data: []byte("top"), Mode: 0o755},
	}))
	fmt.Println(clean(os.CopyFS(inside, fstest.MapFS{"top.txt": {Data: []byte("again")}})))
	os.Symlink("../secret", filepath.Join(inside, "out"))
	os.Symlink("/etc/passwd", filepath.Join(inside, "abs"))
	os.Symlink("a/b/c.txt", filepath.Join(inside, "in"))
	os.Symlink("loop", filepath.Join(inside, "loop"))

	root, err := os.OpenRoot(inside)
	if err != nil {
		panic(err)
	}
	fmt.Println(clean(root.Name()))
	for _, name := range []string{"top.txt", "a/b/c.txt", "in", "out", "abs", "loop", "../secret", "a/../../secret", "a/../top.txt", "/etc/passwd", "", ".", "none", "top.txt/x"} {
		b, err := root.ReadFile(name)
		fmt.Printf("%q %q %v\n", name, b, clean(err))
	}
	fmt.Println(root.WriteFile("new.txt", []byte("n"), 0o600), clean(root.WriteFile("out", nil, 0o600)), clean(root.WriteFile("../x", nil, 0o600)))
	fmt.Println(root.Mkdir("d", 0o700), root.MkdirAll("d/e/f", 0o700), clean(root.Mkdir("d", 0o700)))
	fmt.Println(root.Rename("new.txt", "d/moved.txt"), clean(root.Rename("d/moved.txt", "../gone")))
	fmt.Println(root.Remove("top.txt"), clean(root.Remove("d")), root.RemoveAll("d"), clean(root.Remove("out")))
	info, err := root.Stat("in")
	l, err2 := root.Lstat("in")
	to, err3 := root.Readlink("in")
	fmt.Println(info.Size(), err, l.Mode().Type(), err2, to, err3)
	_, err = root.Stat("abs")
	fmt.Println(clean(err))
	sub, err := root.OpenRoot("a")
	fmt.Println(err)
	f, err := sub.Create("made")
	fmt.Println(err, clean(f.Name()))
	f.Close()
	_, err = sub.Open("../in")
	fmt.Println(clean(err))
	fmt.Println(fs.WalkDir(root.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(" ", path, d.Type(), err)
		return nil
	}))
	b, err := fs.ReadFile(root.FS(), "a/b/c.txt")
	fmt.Println(string(b), err)
	fmt.Println(sub.Close(), root.Close())
	_, err = root.Open("in")
	fmt.Println(clean(err), errors.Is(err, os.ErrClosed))
	_, err = os.OpenInRoot(inside, "../secret")
	fmt.Println(clean(err))
	_, err = os.OpenRoot(filepath.Join(dir, "none"))
	fmt.Println(clean(err))
	dfs := os.DirFS(inside)
	_, err = fs.Stat(dfs, "../secret")
	fmt.Println(err)
	names, err := fs.Glob(dfs, "*")
	fmt.Println(names, err)
}
