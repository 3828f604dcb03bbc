// A file server, contents in parts, and forms with files.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

var modified = time.Date(2024, 2, 3, 4, 5, 6, 0, time.UTC)

func tree() string {
	dir, err := os.MkdirTemp("", "files")
	if err != nil {
		panic(err)
	}
	for name, text := range map[string]string{
		"hello.txt":        "hello, files\n",
		"page.html":        "<p>page</p>",
		"sub/index.html":   "<p>index</p>",
		"list/a&b.txt":     "1",
		"list/z dir/x":     "2",
		"list/data":        "\x00\x01binary",
		"list/<quoted>\".": "3",
	} {
		full := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(full), 0o777)
		os.WriteFile(full, []byte(text), 0o666)
		os.Chtimes(full, modified, modified)
	}
	for _, d := range []string{"list/z dir", "list", "sub", "."} {
		os.Chtimes(filepath.Join(dir, d), modified, modified)
	}
	return dir
}

var boundary = regexp.MustCompile(`[0-9a-f]{60}`)

func show(h http.Handler, method, target string, fields ...string) {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(fields); i += 2 {
		r.Header.Set(fields[i], fields[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	fmt.Println("==", method, target, fields)
	fmt.Println(w.Code)
	keys := []string{}
	for k := range w.Header() {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		fmt.Println(k, boundary.ReplaceAllString(fmt.Sprint(w.Header()[k]), "B"))
	}
	fmt.Printf("%q\n", boundary.ReplaceAllString(w.Body.String(), "B"))
}

func server(dir string) {
	h := http.FileServer(http.Dir(dir))
	for _, target := range []string{
		"/", "/hello.txt", "/hello.txt/", "/page.html", "/sub", "/sub/", "/sub/index.html?q=1", "/list", "/list/", "/list/data",
		"/nothing", "/hello.txt/below", "/../hello.txt", "/list/a&b.txt", "/index.html",
	} {
		show(h, "GET", target)
	}
	show(h, "HEAD", "/hello.txt")
	show(h, "GET", "/hello.txt", "If-Modified-Since", modified.Format(http.TimeFormat))
	show(h, "GET", "/hello.txt", "If-Modified-Since", modified.Add(-time.Hour).Format(http.TimeFormat))
	show(h, "GET", "/hello.txt", "If-Unmodified-Since", modified.Add(-time.Hour).Format(http.TimeFormat))
	for _, ra := range []string{"bytes=0-4", "bytes=7-", "bytes=-3", "bytes=0-0,2-3", "bytes=100-", "bytes=5-2", "lines=1", "bytes=", "bytes=-100", "bytes=0-,0-,0-"} {
		show(h, "GET", "/hello.txt", "Range", ra)
	}
	show(h, "GET", "/hello.txt", "Range", "bytes=0-4", "If-Range", modified.Format(http.TimeFormat))
	show(h, "GET", "/hello.txt", "Range", "bytes=0-4", "If-Range", modified.Add(time.Hour).Format(http.TimeFormat))
	show(http.StripPrefix("/static/", h), "GET", "/static/hello.txt")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, filepath.Join(dir, "page.html"))
	}), "GET", "/any")
	show(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Path = "/a/../b"
		http.ServeFile(w, r, filepath.Join(dir, "page.html"))
	}), "GET", "/any")
	mem := fstest.MapFS{"a/b.css": {Data: []byte("p {}"), ModTime: modified}, "a/c": {Data: []byte("GIF89a...")}}
	fs := http.FileServerFS(mem)
	for _, target := range []string{"/a/b.css", "/a/c", "/a/", "/x"} {
		show(fs, "GET", target)
	}
}

func content() {
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `"v1"`)
		http.ServeContent(w, r, "x.json", modified, strings.NewReader(`{"a": 1}`))
	})
	show(h, "GET", "/")
	for _, f := range [][]string{
		{"If-None-Match", `"v1"`}, {"If-None-Match", `W/"v1", "v2"`}, {"If-None-Match", `"v2"`}, {"If-None-Match", `*`},
		{"If-Match", `"v1"`}, {"If-Match", `W/"v1"`}, {"If-Match", `*`}, {"If-Match", "junk"},
		{"Range", "bytes=1-2", "If-Range", `"v1"`}, {"Range", "bytes=1-2", "If-Range", `"v0"`},
	} {
		show(h, "GET", "/", f...)
	}
	show(h, "POST", "/", "If-None-Match", `"v1"`)
}

func form() {
	var body bytes.Buffer
	mw := multipart.NewWriter(&body)
	fmt.Println(mw.SetBoundary("no good\n"), mw.SetBoundary("simple boundary"))
	fmt.Println(mw.FormDataContentType())
	mw.SetBoundary("simple")
	mw.WriteField("name", "Ann\r\n--simplex not it")
	mw.WriteField("empty", "")
	f, _ := mw.CreateFormFile("file", `we"ird\name.txt`)
	io.WriteString(f, strings.Repeat("content\r\n--simpl", 5000))
	f, _ = mw.CreateFormFile("file", "dir/second.bin")
	io.WriteString(f, "2")
	mw.Close()
	_, err := f.Write([]byte("late"))
	fmt.Println(err)
	text := body.String()

	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Println(r.ParseMultipartForm(1<<10), r.FormValue("name") == "Ann\r\n--simplex not it", r.FormValue("q"), r.PostForm["empty"])
		for _, fh := range r.MultipartForm.File["file"] {
			f, err := fh.Open()
			b, _ := io.ReadAll(f)
			_, onDisk := f.(*os.File)
			f.Close()
			fmt.Println(fh.Filename, fh.Size, len(b), onDisk, fh.Header.Get("Content-Type"), err)
		}
		f, fh, err := r.FormFile("file")
		fmt.Println(f != nil, fh.Filename, err)
		_, _, err = r.FormFile("none")
		fmt.Println(err, errors.Is(err, http.ErrMissingFile))
		_, err = r.MultipartReader()
		fmt.Println(err)
	})
	r := httptest.NewRequest("POST", "/?q=1", strings.NewReader(text))
	r.Header.Set("Content-Type", "multipart/form-data; boundary=simple")
	h.ServeHTTP(httptest.NewRecorder(), r)

	r = httptest.NewRequest("POST", "/", strings.NewReader(text))
	r.Header.Set("Content-Type", "multipart/form-data; boundary=simple")
	mr, err := r.MultipartReader()
	for err == nil {
		var p *multipart.Part
		if p, err = mr.NextPart(); err == nil {
			b, e := io.ReadAll(p)
			fmt.Println(p.FormName(), p.FileName(), len(b), e)
		}
	}
	fmt.Println(err)
	for _, ct := range []string{"", "text/plain", "multipart/form-data", "multipart/form-data; boundary=other"} {
		r := httptest.NewRequest("POST", "/", strings.NewReader(text))
		r.Header.Set("Content-Type", ct)
		fmt.Println(r.ParseMultipartForm(1000))
	}
	for _, broken := range []string{text[:50], text[:200], "--simple\r\nbad\r\n\r\n", "--simple\r\nA: b\r\n\r\nx\r\n--simple--", "--simple--\r\n", "--simple\nA: 1\n\nunix\n--simple--\n"} {
		mr := multipart.NewReader(strings.NewReader(broken), "simple")
		for {
			p, err := mr.NextPart()
			if err != nil {
				fmt.Println(err)
				break
			}
			b, err := io.ReadAll(p)
			fmt.Printf("%q %v\n", b, err)
			if err != nil {
				break
			}
		}
	}
}

func types() {
	for _, v := range []string{
		"text/html; charset=UTF-8", " Text/HTML ", "a/b; x=y; z=\"q;\\\"\"", "form-data; name=\"f\"; filename*=UTF-8''%e2%82%ac%20rates",
		"a/b; x=1; x=2", "a/b; x=1; x=1", "", "a/", "/b", "a/b c", "a/b; x", "a/b;", "a/b; x*0=ab; x*1=cd",
	} {
		t, p, err := mime.ParseMediaType(v)
		fmt.Println(t, p, err)
	}
	fmt.Println(mime.FormatMediaType("Text/Plain", map[string]string{"b": "x y", "a": "1", "c": "ü", "d": `q"\`}))
	fmt.Println(mime.FormatMediaType("bad type", nil) == "", mime.TypeByExtension(".HTML"), mime.TypeByExtension(".nope"))
	fmt.Println(mime.AddExtensionType(".gosim", "text/x-gosim"), mime.TypeByExtension(".gosim"))
	fmt.Println(mime.AddExtensionType("gosim", "text/x-gosim"))
	fmt.Println(mime.ExtensionsByType("application/pdf"))
}

func main() {
	dir := tree()
	defer os.RemoveAll(dir)
	server(dir)
	content()
	form()
	types()
}
