// A file system in memory: files, folders that follow from them, links.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"sync"
	"testing/fstest"
	"time"
)

func main() {
	fsys := fstest.MapFS{
		"hello.txt":    {Data: []byte("hello, world"), Mode: 0644, ModTime: time.Unix(1e9, 0).UTC()},
		"dir/a.go":     {Data: []byte("package a")},
		"dir/sub/b.go": {Data: []byte("package b"), Mode: 0600, Sys: 7},
		"empty":        {Mode: fs.ModeDir | 0755},
		"link":         {Data: []byte("dir/sub"), Mode: fs.ModeSymlink},
		"dir/up":       {Data: []byte("../hello.txt"), Mode: fs.ModeSymlink | 0777},
		"out":          {Data: []byte("../x"), Mode: fs.ModeSymlink},
	}
	fmt.Println(fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(p, d, err)
		return nil
	}))
	for _, name := range []string{"hello.txt", "dir", ".", "link/b.go", "dir/up", "link", "out", "none", "/hello.txt", "dir/", "empty", "hello.txt/x"} {
		data, err := fsys.ReadFile(name)
		fmt.Printf("%s: %q %v\n", name, data, err)
		i, err := fsys.Stat(name)
		fmt.Println(i, err)
		if err == nil {
			fmt.Println(i.Name(), i.Size(), i.Mode(), i.ModTime().IsZero(), i.IsDir(), i.Sys())
		}
		i, err = fsys.Lstat(name)
		fmt.Println(i, err)
		s, err := fsys.ReadLink(name)
		fmt.Println(s, err)
	}
	m, err := fsys.Glob("dir/*.go")
	fmt.Println(m, err)
	sub, err := fsys.Sub("dir")
	fmt.Println(err)
	list, err := fs.ReadDir(sub, ".")
	fmt.Println(list, err)
	d, _ := fsys.Open(".")
	for {
		list, err := d.(fs.ReadDirFile).ReadDir(2)
		fmt.Println(len(list), err)
		if err != nil {
			break
		}
	}
	_, err = d.Read(nil)
	fmt.Println(err, d.Close())
	f, _ := fsys.Open("hello.txt")
	at, err := f.(io.Seeker).Seek(-5, io.SeekEnd)
	rest, _ := io.ReadAll(f)
	fmt.Println(at, err, string(rest))
	_, err = f.(io.Seeker).Seek(-1, io.SeekStart)
	fmt.Println(err)
	b := make([]byte, 5)
	n, err := f.(io.ReaderAt).ReadAt(b, 10)
	fmt.Println(n, err, string(b[:n]))
	_, err = f.(io.ReaderAt).ReadAt(b, 99)
	fmt.Println(err)

	var wg sync.WaitGroup
	sizes := make([]int, 20)
	for i := range sizes {
		wg.Go(func() {
			data, _ := fs.ReadFile(fsys, "hello.txt")
			sizes[i] = len(data)
		})
	}
	wg.Wait()
	fmt.Println(sizes)
}
