// net/http/pprof serves what runtime/pprof knows.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	_ "net/http/pprof"
	"regexp"
	"strings"
)

func get(url string) (*http.Response, []byte) {
	resp, err := http.Get(url)
	if err != nil {
		fmt.Println(err)
		return nil, nil
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		fmt.Println(err)
	}
	return resp, body
}

func main() {
	server := httptest.NewServer(nil)
	defer server.Close()
	for _, path := range []string{
		"", "goroutine?debug=1", "goroutine?debug=2", "goroutine", "heap", "heap?debug=1", "heap?gc=1&debug=1",
		"allocs?debug=1", "block?debug=1", "mutex?debug=1", "threadcreate?debug=1", "symbol?0x0", "cmdline",
		"profile?seconds=1", "trace?seconds=0.1", "nothing", "heap?seconds=x", "heap?seconds=1&debug=1", "heap?seconds=1",
	} {
		resp, body := get(server.URL + "/debug/pprof/" + path)
		if resp == nil {
			continue
		}
		first := string(body[:min(len(body), 9)])
		if zr, err := gzip.NewReader(bytes.NewReader(body)); err == nil {
			_, err := io.ReadAll(zr)
			first = fmt.Sprint("compressed ", err)
		} else if i := strings.Index(first, "\n"); i >= 0 {
			first = first[:i]
		}
		first = regexp.MustCompile(`\d+`).ReplaceAllString(first, "N")
		if path == "cmdline" {
			first = ""
		}
		fmt.Printf("%s: %d %q\n\t%q %q\n\t%q\n", path, resp.StatusCode, resp.Header.Get("Content-Type"),
			resp.Header.Get("Content-Disposition"), resp.Header.Get("X-Content-Type-Options"), first)
	}
	_, page := get(server.URL + "/debug/pprof/")
	for _, link := range regexp.MustCompile(`<a href=['"]?([^'">]*)`).FindAllSubmatch(page, -1) {
		fmt.Println(string(link[1]))
	}
	resp, err := http.Post(server.URL+"/debug/pprof/heap", "text/plain", nil)
	fmt.Println(resp.StatusCode, err)
}
