package main

import (
	"fmt"
	"path"
	"runtime"
)

func where() {
	_, file, line, ok := runtime.Caller(1)
	fmt.Println(path.Base(file), line, ok)
}

func main() {
	where()
//line generated.y:100
	where()

	where()
	// Within a line, and with columns.
//line other.y:5:3
	where()
//line :9:1
	where() /*line sub/../x.y:30*/
	where()
	where()
	fmt.Println("/*line no.go:1*/", `
//line no.go:1
`)
	where()
//line :7
	where()
}
