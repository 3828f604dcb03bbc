// A file server: ranges, conditions, directory listings, index pages, types, errors.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing/fstest"
	"time"
)

func main() {
	when := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s), ModTime: when, Mode: 0o644} }
	site := fstest.MapFS{
		"index.html":      file("<html>home</html>"),
		"data.txt":        file("0123456789abcdef"),
		"style.css":       file("a{}"),
		"noext":           file("\x89PNG\r\n\x1a\n...."),
		"sub/a&b.txt":     file("x"),
		"sub/<c>.json":    file("{}"),
		"sub/deep/d.html": file("d"),
		"empty":           file(""),
	}
	srv := httptest.NewServer(http.FileServerFS(site))
	defer srv.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	get := func(path string, header ...string) *http.Response {
		method := "GET"
		if rest, ok := strings.CutPrefix(path, "HEAD "); ok {
			method, path = "HEAD", rest
		}
		req, _ := http.NewRequest(method, srv.URL+path, nil)
		for i := 0; i+1 < len(header); i += 2 {
			req.Header.Set(header[i], header[i+1])
		}
		resp, err := client.Do(req)
		if err != nil {
			panic(err)
		}
		return resp
	}
	show := func(path string, header ...string) {
		resp := get(path, header...)
		defer resp.Body.Close()
		b, _ := io.ReadAll(resp.Body)
		h := resp.Header
		fmt.Printf("%s %v: %d len=%d %q\n", path, header, resp.StatusCode, resp.ContentLength, b)
		for _, k := range []string{"Content-Type", "Content-Range", "Location", "Last-Modified", "Accept-Ranges", "Etag"} {
			if v := h.Get(k); v != "" {
				fmt.Printf("  %s: %s\n", k, v)
			}
		}
	}
	for _, p := range []string{"/", "/index.html", "/data.txt", "HEAD /data.txt", "/style.css", "/noext", "/empty", "/sub", "/sub/", "/sub/deep", "/missing", "/data.txt/", "/sub/../data.txt"} {
		show(p)
	}
	for _, r := range []string{"bytes=0-3", "bytes=10-", "bytes=-4", "bytes=4-4", "bytes=20-30", "bytes=5-2", "lines=1-2", "bytes=0-100", "bytes=-100", "bytes=,"} {
		show("/data.txt", "Range", r)
	}
	stamp := when.Format(http.TimeFormat)
	show("/data.txt", "If-Modified-Since", stamp)
	show("/data.txt", "If-Modified-Since", when.Add(-time.Second).Format(http.TimeFormat))
	show("/data.txt", "If-Unmodified-Since", when.Add(-time.Hour).Format(http.TimeFormat))
	show("/data.txt", "Range", "bytes=0-1", "If-Range", stamp)
	show("/data.txt", "Range", "bytes=0-1", "If-Range", when.Add(time.Hour).Format(http.TimeFormat))
	resp := get("/data.txt", "Range", "bytes=0-1,4-5,-1")
	kind, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	fmt.Println(resp.StatusCode, kind, err)
	for mr := multipart.NewReader(resp.Body, params["boundary"]); ; {
		p, err := mr.NextPart()
		if err != nil {
			fmt.Println(err)
			break
		}
		b, _ := io.ReadAll(p)
		fmt.Printf("  part %q %s %s\n", b, p.Header.Get("Content-Range"), p.Header.Get("Content-Type"))
	}
	content := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Etag", `"v2"`)
		http.ServeContent(w, r, "report.csv", time.Time{}, strings.NewReader("a,b\n1,2\n"))
	})
	for _, h := range [][2]string{{"If-None-Match", `"v1", W/"v2"`}, {"If-Match", `"v1"`}, {"If-None-Match", "*"}, {"If-Match", `"v2"`}, {"X", "y"}} {
		rec := httptest.NewRecorder()
		req := httptest.NewRequest("GET", "/", nil)
		req.Header.Set(h[0], h[1])
		content.ServeHTTP(rec, req)
		fmt.Printf("%v %d %q %s\n", h, rec.Code, rec.Body, rec.Header().Get("Content-Type"))
	}
	rec := httptest.NewRecorder()
	http.ServeFileFS(rec, httptest.NewRequest("GET", "/x", nil), site, "sub/a&b.txt")
	fmt.Println(rec.Code, rec.Body)
	sub, _ := fs.Sub(site, "sub")
	rec = httptest.NewRecorder()
	http.StripPrefix("/static/", http.FileServer(http.FS(sub))).ServeHTTP(rec, httptest.NewRequest("GET", "/static/", nil))
	fmt.Println(rec.Code, rec.Body)
}
