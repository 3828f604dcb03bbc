// Small packages: html, io/ioutil, unicode/utf16, database/sql/driver, embed without files.
package main

import (
	"database/sql/driver"
	"embed"
	"fmt"
	"html"
	"io/fs"
	"io/ioutil"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf16"
)

type money int

func (m money) Value() (driver.Value, error) { return fmt.Sprint("$", int(m)), nil }

type named string

func main() {
	fmt.Println(html.EscapeString(`<a href="x">'&'</a>`))

	dir, err := ioutil.TempDir("", "small")
	fmt.Println(err)
	defer os.RemoveAll(dir)
	fmt.Println(ioutil.WriteFile(filepath.Join(dir, "f"), []byte("text"), 0o600))
	b, err := ioutil.ReadFile(filepath.Join(dir, "f"))
	fmt.Println(string(b), err)
	infos, err := ioutil.ReadDir(dir)
	fmt.Println(len(infos), infos[0].Name(), infos[0].Size(), err)
	b, err = ioutil.ReadAll(ioutil.NopCloser(strings.NewReader("all")))
	fmt.Println(string(b), err)
	fmt.Fprint(ioutil.Discard, "x")

	u := utf16.Encode([]rune{'a', '日', '\U0001f600', 0xd800, 0x110000})
	fmt.Printf("%x %q\n", u, utf16.Decode(u))
	fmt.Printf("%q\n", utf16.Decode([]uint16{0xd83d, 'x', 0xde00, 0xd83d}))
	r1, r2 := utf16.EncodeRune('\U0001f600')
	fmt.Println(r1, r2, utf16.DecodeRune(r1, r2), utf16.DecodeRune('a', 'b'), utf16.IsSurrogate(r1), utf16.RuneLen('a'), utf16.RuneLen('\U0001f600'), utf16.RuneLen(-1), utf16.RuneLen(0xd800))
	fmt.Println(utf16.AppendRune(nil, '\U0001f601'), utf16.AppendRune([]uint16{1}, -5))
	a, c := utf16.EncodeRune('x')
	fmt.Println(a, c)

	for _, v := range []any{true, "yes", "true", []byte("0"), 1, 2, uint8(1), uint(7), 1.5, nil} {
		x, err := driver.Bool.ConvertValue(v)
		fmt.Println(x, err)
	}
	for _, v := range []any{1, int64(1) << 40, uint64(1) << 31, "12", "x", 1.5} {
		x, err := driver.Int32.ConvertValue(v)
		fmt.Printf("%T %v %v\n", x, x, err)
	}
	n := 5
	var nilInt *int
	for _, v := range []any{n, &n, nilInt, money(3), named("n"), []byte("b"), []int{1}, 1.5, float32(2), uint64(1) << 63, struct{}{}, time.Unix(0, 0).UTC(), nil, make(chan int), uintptr(1)} {
		x, err := driver.DefaultParameterConverter.ConvertValue(v)
		fmt.Printf("%T %v %v\n", x, x, err)
	}
	fmt.Println(driver.String.ConvertValue(5))
	fmt.Println(driver.Null{Converter: driver.Bool}.ConvertValue(nil))
	fmt.Println(driver.NotNull{Converter: driver.Bool}.ConvertValue(nil))
	fmt.Println(driver.IsValue(1), driver.IsValue(int64(1)), driver.IsScanValue("x"), driver.Bool, driver.ErrSkip, driver.ErrBadConn, driver.ErrRemoveArgument)
	fmt.Println(driver.RowsAffected(3).RowsAffected())
	fmt.Println(driver.RowsAffected(3).LastInsertId())
	fmt.Println(driver.ResultNoRows.RowsAffected())
	fmt.Println(driver.ResultNoRows.LastInsertId())

	var files embed.FS
	_, err = files.ReadFile("x")
	fmt.Println(err)
	_, err = files.Open("../x")
	fmt.Println(err)
	list, err := files.ReadDir(".")
	fmt.Println(len(list), err)
	fmt.Println(fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d, err)
		return nil
	}))
}
