package main

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
)

//go:embed a.txt sub
var f embed.FS

//go:embed all:sub
//go:embed `a.txt` "*.go"
var all embed.FS

func show() {
	for _, n := range []string{".", "sub", "a.txt", "nope", "../x", "sub/", "sub/r.md"} {
		x, err := f.Open(n)
		if err != nil {
			fmt.Println(n, err)
			continue
		}
		st, err := x.Stat()
		fmt.Println(n, st.Name(), st.Size(), st.Mode(), st.ModTime(), st.IsDir(), st.Sys(), err)
		fmt.Println(st)
		b := make([]byte, 3)
		k, err := x.Read(b)
		fmt.Println(k, err, string(b[:k]))
		if s, ok := x.(io.Seeker); ok {
			fmt.Println(s.Seek(-1, 0))
			fmt.Println(s.Seek(1, 0))
			fmt.Println(s.Seek(100, 1))
			r, err := io.ReadAll(x)
			fmt.Println(string(r), err)
		}
		if s, ok := x.(io.ReaderAt); ok {
			fmt.Println(s.ReadAt(b, 1))
			fmt.Println(s.ReadAt(b, 100))
		}
		if d, ok := x.(fs.ReadDirFile); ok {
			l, err := d.ReadDir(1)
			fmt.Println(l, err)
			l, err = d.ReadDir(-1)
			fmt.Println(l, err)
			l, err = d.ReadDir(1)
			fmt.Println(l, err)
		}
		fmt.Println(x.Close())
	}
	fmt.Println(f.ReadDir("a.txt"))
	fmt.Println(f.ReadDir("nope"))
	fmt.Println(f.ReadFile("sub"))
	d, err := fs.ReadFile(f, "sub/r.md")
	fmt.Printf("%q %v\n", d, err)
	fs.WalkDir(f, ".", func(p string, d fs.DirEntry, err error) error {
		fmt.Println(p, d, err, d.Type())
		i, e := d.Info()
		fmt.Println(i, e)
		return nil
	})
	var z embed.FS
	fmt.Println(z.ReadDir("."))
	fmt.Println(z.Open("x"))
	m, err := fs.Glob(f, "sub/*")
	fmt.Println(m, err)
}
