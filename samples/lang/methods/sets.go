package main

import "fmt"

type Reader interface{ Read() string }
type Writer interface{ Write(string) }
type ReadWriter interface {
	Reader
	Writer
}

type File struct{ data string }

func (f File) Read() string    { return f.data }
func (f *File) Write(s string) { f.data += s }

type ByValue struct{ File }
type ByPointer struct{ *File }
type ByIface struct {
	ReadWriter
	n int
}
type Deep struct{ ByPointer }
type Shadow struct {
	File
	prefix string
}

func (s Shadow) Read() string { return s.prefix + s.File.Read() }

type Two struct {
	Left
	Right
}
type Left struct{ A int }
type Right struct{ A, B int }

func (Left) L() string  { return "left" }
func (Left) X() string  { return "left x" }
func (Right) X() string { return "right x" }

func check(name string, v any) {
	_, r := v.(Reader)
	_, w := v.(Writer)
	_, rw := v.(ReadWriter)
	_, x := v.(interface{ X() string })
	fmt.Println(name, r, w, rw, x)
}

type private interface{ hidden() int }
type impl int

func (i impl) hidden() int { return int(i) }

type embedsPrivate struct{ private }

func main() {
	f := &File{"x"}
	check("File", *f)
	check("*File", f)
	check("ByValue", ByValue{*f})
	check("*ByValue", &ByValue{*f})
	check("ByPointer", ByPointer{f})
	check("*ByPointer", &ByPointer{f})
	check("ByIface", ByIface{f, 1})
	check("Deep", Deep{ByPointer{f}})
	check("Shadow", Shadow{*f, ">"})
	check("*Shadow", &Shadow{*f, ">"})
	check("Two", Two{})
	check("Left", Left{})
	check("struct", struct{ *File }{f})
	check("nil", nil)

	var rw ReadWriter = ByPointer{f}
	rw.Write("1")
	rw = &ByValue{*f}
	rw.Write("2")
	fmt.Println(f.data, rw.Read())
	rw = Deep{ByPointer{f}}
	rw.Write("3")
	rw = ByIface{rw, 2}
	rw.Write("4")
	var r Reader = rw
	fmt.Println(f.data, r.Read(), r.(ReadWriter).(ByIface).n)
	s := &Shadow{File{"body"}, "> "}
	rw = s
	rw.Write("!")
	fmt.Println(rw.Read(), s.File.Read())
	t := Two{Left{1}, Right{2, 3}}
	fmt.Println(t.L(), t.Left.X(), t.Right.X(), t.Left.A, t.Right.A, t.B)
	e := embedsPrivate{impl(4)}
	fmt.Println(e.hidden(), e.private.hidden())
	read := Reader.Read
	fmt.Println(read(s), read(*f))
	w := Writer.Write
	w(f, "5")
	fmt.Println(f.data)
	defer func() { fmt.Println(recover()) }()
	var empty ByIface
	empty.Write("boom")
}
