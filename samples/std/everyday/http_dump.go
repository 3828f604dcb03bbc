// Shows what goes over the wire, on both sides, without changing it.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"
)

var varies = regexp.MustCompile(`127\.0\.0\.1:\d+|(Date: )[^\r]+`)

func show(title string, b []byte, err error) {
	fmt.Printf("--- %s %v\n%s\n", title, err, strings.ReplaceAll(varies.ReplaceAllString(string(b), "${1}X"), "\r", "~"))
}

type bad struct{}

func (bad) Read([]byte) (int, error) { return 0, errors.New("cannot read") }
func (bad) Close() error             { return nil }

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := httputil.DumpRequest(r, true)
		show("server got", b, err)
		got, err := io.ReadAll(r.Body)
		w.Header().Set("X-Echo", string(got))
		if r.Method == "PUT" {
			w.(http.Flusher).Flush()
		}
		fmt.Fprintf(w, "%d bytes %v", len(got), err)
	}))
	defer srv.Close()
	form := url.Values{"name": {"Ann & Bob"}, "tag": {"a", "b"}}
	post, _ := http.NewRequest("POST", srv.URL+"/form?x=1", strings.NewReader(form.Encode()))
	post.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	put, _ := http.NewRequest("PUT", srv.URL, io.MultiReader(strings.NewReader("two "), strings.NewReader("parts")))
	put.Close = true
	get, _ := http.NewRequest("GET", srv.URL+"/a%20b/%7Ec?q=%C3%A4", nil)
	get.Header = http.Header{"X-Many": {"1", "2"}, "User-Agent": {"dump/1.0"}, "accept": {"*/*"}}
	get.Host = "example.org"
	get.AddCookie(&http.Cookie{Name: "c", Value: "with space"})
	for _, req := range []*http.Request{post, put, get} {
		b, err := httputil.DumpRequestOut(req, true)
		show("out", b, err)
		b, err = httputil.DumpRequestOut(req, false)
		show("out, no body", b, err)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			continue
		}
		b, err = httputil.DumpResponse(res, false)
		show("response, no body", b, err)
		b, err = httputil.DumpResponse(res, true)
		show("response", b, err)
		b, err = io.ReadAll(res.Body)
		show("body", b, err)
	}
	fail, _ := http.NewRequest("POST", "https://example.com/x", bad{})
	_, err := httputil.DumpRequestOut(fail, true)
	fmt.Println(err)
	ftp, _ := http.NewRequest("GET", "ftp://example.com/x", nil)
	_, err = httputil.DumpRequestOut(ftp, true)
	fmt.Println(err)
	tls, _ := http.NewRequest("HEAD", "https://example.com:8443/x", nil)
	b, err := httputil.DumpRequestOut(tls, true)
	show("tls", b, err)

	var sb strings.Builder
	w := httputil.NewChunkedWriter(&sb)
	io.WriteString(w, "hello, ")
	io.WriteString(w, "")
	io.WriteString(w, "chunks of the world")
	w.Close()
	fmt.Printf("%q\n", sb.String())
	for _, s := range []string{sb.String(), "3;ext=1\r\nabc\r\n0\r\nrest", "5\r\nabc", "3\r\nabcd\r\n", "x\r\n", "\r\n", "11111111111111111\r\n", "3\nabc\r\n0\r\n", "2 \t\r\nok\r\n0\r\n", ""} {
		br := bufio.NewReader(strings.NewReader(s))
		b, err := io.ReadAll(httputil.NewChunkedReader(br))
		rest, _ := io.ReadAll(br)
		fmt.Printf("%q %v %q\n", b, err, rest)
	}
}
