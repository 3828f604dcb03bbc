package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sort"
	"strings"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	dir, err := os.MkdirTemp("", "gosim-sample-*")
	check(err)
	defer func() {
		check(os.RemoveAll(dir))
		_, err := os.Stat(dir)
		fmt.Println(os.IsNotExist(err))
	}()
	show := func(err error) { fmt.Println(strings.ReplaceAll(fmt.Sprint(err), dir, "$DIR")) }
	p := func(name string) string { return dir + "/" + name }
	check(os.WriteFile(p("a.txt"), []byte("hello\nworld\n"), 0o644))
	b, err := os.ReadFile(p("a.txt"))
	fmt.Printf("%q %v\n", b, err)
	_, err = os.ReadFile(p("none"))
	show(err)
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Err, errors.Is(err, fs.ErrNotExist), os.IsNotExist(err), os.IsExist(err))
	f, err := os.Create(p("b.txt"))
	check(err)
	n, err := f.WriteString("0123456789")
	fmt.Println(n, err)
	n, err = f.WriteAt([]byte("AB"), 2)
	fmt.Println(n, err)
	pos, err := f.Seek(-3, io.SeekEnd)
	buf := make([]byte, 8)
	n, err2 := f.Read(buf)
	fmt.Println(pos, err, n, err2, string(buf[:n]))
	n, err = f.Read(buf)
	fmt.Println(n, err)
	n, err = f.ReadAt(buf, 6)
	fmt.Println(n, err, string(buf[:n]))
	_, err = f.ReadAt(buf, -1)
	show(err)
	check(f.Truncate(4))
	check(f.Sync())
	st, err := f.Stat()
	fmt.Println(st.Name(), st.Size(), st.Mode(), st.IsDir(), st.Mode().IsRegular(), st.ModTime().IsZero(), err)
	fmt.Println(strings.TrimPrefix(f.Name(), dir), f.Close())
	show(f.Close())
	_, err = f.Write([]byte("x"))
	show(err)
	fmt.Println(errors.Is(err, os.ErrClosed))
	f, err = os.OpenFile(p("b.txt"), os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o600)
	check(err)
	fmt.Fprintf(f, "-appended %d\n", 1)
	_, err = f.Read(buf)
	show(err)
	f.Close()
	b, _ = os.ReadFile(p("b.txt"))
	fmt.Printf("%q\n", b)
	_, err = os.OpenFile(p("b.txt"), os.O_CREATE|os.O_EXCL, 0o600)
	show(err)
	fmt.Println(os.IsExist(err))
	_, err = os.Open(p("none/x"))
	show(err)
	show(os.Mkdir(p("sub"), 0o755))
	show(os.Mkdir(p("sub"), 0o755))
	show(os.Mkdir(p("x/y"), 0o755))
	show(os.MkdirAll(p("deep/er/still"), 0o755))
	show(os.MkdirAll(p("a.txt/x"), 0o755))
	check(os.WriteFile(p("sub/z.txt"), nil, 0o600))
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		fmt.Print(e.Name(), " ", e.IsDir(), " ", e.Type(), "; ")
	}
	fmt.Println(err)
	info, _ := entries[0].Info()
	fmt.Println(info.Name(), info.Size(), entries[0])
	d, err := os.Open(dir)
	check(err)
	names, err := d.Readdirnames(-1)
	sort.Strings(names)
	fmt.Println(names, err)
	d.Close()
	show(os.Rename(p("a.txt"), p("sub/a.txt")))
	show(os.Rename(p("zzz"), p("y")))
	show(os.Remove(p("sub")))
	show(os.Remove(p("none")))
	show(os.RemoveAll(p("none")))
	check(os.Remove(p("sub/a.txt")))
	check(os.Symlink("b.txt", p("link")))
	l, err := os.Readlink(p("link"))
	ls, _ := os.Lstat(p("link"))
	ss, _ := os.Stat(p("link"))
	fmt.Println(l, err, ls.Mode()&fs.ModeSymlink != 0, ls.Mode().Type() == fs.ModeSymlink, ss.Size(), os.SameFile(ls, ss))
	check(os.Link(p("b.txt"), p("hard")))
	h, _ := os.Stat(p("hard"))
	fmt.Println(os.SameFile(h, ss))
	check(os.Chmod(p("hard"), 0o400))
	h, _ = os.Stat(p("hard"))
	fmt.Println(h.Mode(), h.Mode().Perm(), fs.FileMode(0o755|fs.ModeDir), uint32(h.Mode()))
	check(os.Truncate(p("b.txt"), 2))
	check(os.Chdir(dir))
	wd, err := os.Getwd()
	b, err2 = os.ReadFile("b.txt")
	fmt.Println(strings.HasSuffix(wd, dir[strings.LastIndex(dir, "/"):]), err, string(b), err2)
	tf, err := os.CreateTemp(dir, "pre-*.suf")
	base := tf.Name()[len(dir)+1:]
	fmt.Println(strings.HasPrefix(base, "pre-"), strings.HasSuffix(base, ".suf"), err)
	w := bufio.NewWriter(tf)
	for i := range 1000 {
		fmt.Fprintln(w, "line", i)
	}
	w.Flush()
	tf.Seek(0, io.SeekStart)
	sc, lines := bufio.NewScanner(tf), 0
	for sc.Scan() {
		lines++
	}
	fmt.Println(lines, tf.Close())
	fsys := os.DirFS(dir)
	b, err = fs.ReadFile(fsys, "hard")
	fmt.Println(string(b), err)
	fmt.Println(os.IsPathSeparator('/'), string(os.PathSeparator), string(os.PathListSeparator), os.DevNull, os.TempDir() != "")
}
