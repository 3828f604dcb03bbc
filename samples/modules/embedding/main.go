package main

import (
	_ "embed"
	"fmt"
	"io/fs"
)

//go:embed a.txt
var text string

var (
	//go:embed "a.txt"
	bytes []byte

	length = len(text)
)

func main() {
	fmt.Printf("%q %q %d\n", text, bytes, length)
	bytes[0] = 'J'
	fmt.Printf("%q %q\n", text, bytes)
	show()
	fs.WalkDir(all, ".", func(p string, d fs.DirEntry, err error) error { fmt.Println(p); return nil })
}
