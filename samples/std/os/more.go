package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

func main() {
	dir, err := os.MkdirTemp("", "gosim-more-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	show := func(vs ...any) { fmt.Print(strings.ReplaceAll(fmt.Sprintln(vs...), dir, "$DIR")) }
	p := func(name string) string { return dir + "/" + name }

	r, w, err := os.Pipe()
	fmt.Println(err)
	go func() {
		fmt.Fprint(w, "through the kernel")
		w.Close()
	}()
	b, err := io.ReadAll(r)
	fmt.Println(string(b), err, r.Close())

	os.WriteFile(p("f"), []byte("data"), 0o644)
	when := time.Date(2020, 2, 3, 4, 5, 6, 0, time.UTC)
	show(os.Chtimes(p("f"), when, when))
	st, _ := os.Stat(p("f"))
	fmt.Println(st.ModTime().UTC())
	show(os.Chtimes(p("none"), when, when))
	f, _ := os.Create(p("g"))
	n, err := f.ReadFrom(strings.NewReader("read from reader"))
	fmt.Println(n, err)
	f.Seek(0, io.SeekStart)
	var buf bytes.Buffer
	n, err = f.WriteTo(&buf)
	fmt.Println(n, err, buf.String())
	fmt.Println(f.Chmod(0o640))
	st, _ = f.Stat()
	fmt.Println(st.Mode(), f.Close())
	show(f.Sync())
	os.MkdirAll(p("tree/a/b"), 0o755)
	os.WriteFile(p("tree/a/x"), []byte("x"), 0o600)
	os.WriteFile(p("tree/a/b/y"), []byte("y"), 0o600)
	show(os.CopyFS(p("copy"), os.DirFS(p("tree"))))
	b, err = os.ReadFile(p("copy/a/b/y"))
	show(string(b), err)
	d, _ := os.Open(p("tree/a"))
	_, err = d.Read(make([]byte, 1))
	show(err)
	infos, err := d.Readdir(0)
	fmt.Println(len(infos), err)
	_, err = d.Readdir(1)
	fmt.Println(err)
	show(d.Close())
	d, _ = os.Open(p("tree/a"))
	e1, err := d.ReadDir(1)
	fmt.Println(len(e1), err)
	raw, err := d.SyscallConn()
	fmt.Println(err, raw.Control(func(fd uintptr) { fmt.Println(fd == d.Fd()) }))
	show(d.Chdir())
	d.Close()
	_, err = os.Stat("x")
	fmt.Println(err)

	err = os.Link(p("none"), p("l"))
	show(err)
	var le *os.LinkError
	show(errors.As(err, &le), le.Op, le.Old, le.New, le.Err, le.Unwrap())
	show(os.Symlink("x", p("f")))
	_, err = os.Readlink(p("f"))
	show(err)
	se := os.NewSyscallError("call", os.ErrPermission)
	fmt.Println(se, os.NewSyscallError("call", nil), errors.Is(se, os.ErrPermission), os.IsPermission(os.ErrPermission), os.IsTimeout(os.ErrDeadlineExceeded))
	pe := &os.PathError{Op: "op", Path: "path", Err: os.ErrExist}
	fmt.Println(pe, os.IsExist(pe), pe.Timeout())

	root, err := os.OpenRoot(dir)
	show(root.Name(), err)
	_, err = root.Open("../escape")
	show(err)
	_, err = root.Open("/etc/passwd")
	show(err)
	fmt.Println(root.WriteFile("inroot", []byte("safe"), 0o600))
	b, err = root.ReadFile("inroot")
	fmt.Println(string(b), err, root.Mkdir("rd", 0o755), root.MkdirAll("rd/x/y", 0o755), root.Rename("inroot", "rd/z"))
	rf, err := root.Create("rd/new")
	fmt.Fprint(rf, "!")
	rf.Close()
	st, err = root.Stat("rd/new")
	fmt.Println(st.Size(), err, root.Remove("rd/z"), root.RemoveAll("rd/x"), root.Chmod("rd/new", 0o600))
	fmt.Println(root.Symlink("new", "rd/ln"), root.Link("rd/new", "rd/hard"))
	ln, err := root.Readlink("rd/ln")
	ls, err2 := root.Lstat("rd/ln")
	fmt.Println(ln, err, ls.Mode().Type() == os.ModeSymlink, err2)
	rf, err = root.OpenFile("rd/new", os.O_RDWR, 0)
	fmt.Println(err, rf.Close())
	sub, err := root.OpenRoot("rd")
	fmt.Println(err, sub.Close(), root.Close())
	_, err = os.OpenInRoot(dir, "rd/../../x")
	show(err)
	fmt.Println(os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.ModeDir, os.ModePerm, os.ModeAppend|0o7, os.FileMode(0o4755))
}
