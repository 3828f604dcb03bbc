// A program that carries its own source as an asset, and serves, lists and checks it.
package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"text/template"
)

//go:embed embed_assets.go
var source string

//go:embed embed_assets.go
var raw []byte

//go:embed *_assets.go
var assets embed.FS

const marker = "a line to be found: {{.}}"

func main() {
	fmt.Println(len(source) == len(raw), strings.Contains(source, marker), bytes.HasPrefix(raw, []byte("// A program")))
	raw[0] = '#'
	again, err := assets.ReadFile("embed_assets.go")
	fmt.Println(again[0] == '/', err, source[0] == '/')
	entries, err := assets.ReadDir(".")
	for _, e := range entries {
		info, err := e.Info()
		fmt.Println(e, e.IsDir(), info.Mode(), info.ModTime().IsZero(), info.Size() == int64(len(source)), err)
	}
	fmt.Println(err)
	for _, name := range []string{"embed_assets.go", "none.go", "../x", "/embed_assets.go", ""} {
		f, err := assets.Open(name)
		if err != nil {
			fmt.Println(err)
			continue
		}
		s := f.(io.ReadSeeker)
		s.Seek(-2, io.SeekEnd)
		tail, err := io.ReadAll(s)
		at := make([]byte, 4)
		n, aerr := f.(io.ReaderAt).ReadAt(at, 2)
		fmt.Printf("%q %v %d %q %v %v\n", tail, err, n, at, aerr, f.Close())
	}
	_, err = assets.ReadFile(".")
	fmt.Println(err)
	matches, err := fs.Glob(assets, "*.go")
	fmt.Println(matches, err)
	t, err := template.New("x").Parse(marker)
	var sb strings.Builder
	fmt.Println(t.Execute(&sb, 5), err, sb.String())
	srv := httptest.NewServer(http.FileServerFS(assets))
	defer srv.Close()
	resp, err := http.Get(srv.URL + "/embed_assets.go")
	if err != nil {
		panic(err)
	}
	body, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(resp.StatusCode, sha256.Sum256(body) == sha256.Sum256([]byte(source)), resp.Header.Get("Last-Modified") == "")
}
