// Patterns: which is chosen, what wildcards stand for, redirects, and what cannot be registered.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
)

var place = regexp.MustCompile(`\(registered at [^)]*\)`)

func try(what string, f func()) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Printf("%s: %s\n", what, place.ReplaceAllString(fmt.Sprint(p), "(registered at X)"))
		}
	}()
	f()
	fmt.Printf("%s: fine\n", what)
}

func show(p string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%q pattern %q", p, r.Pattern)
		for _, name := range []string{"x", "y", "rest", "id", "none"} {
			if v := r.PathValue(name); v != "" {
				fmt.Fprintf(w, " %s=%q", name, v)
			}
		}
	}
}

func main() {
	mux := http.NewServeMux()
	for _, p := range []string{
		"/", "/items/{id}", "GET /items/{id}", "POST /items/{id}", "GET /items/new", "/files/{rest...}", "/tree/",
		"/exact/{$}", "example.com/", "example.com/items/{id}", "GET /a/{x}/b/{y}", "GET /h",
		"/esc/{x}", "/only", "DELETE /del/{id}", "PUT /del/{id}", "/dir/{x}/", "/caf%C3%A9/z",
	} {
		mux.Handle(p, show(p))
	}
	for _, q := range []string{
		"GET /", "GET /items/7", "POST /items/7", "PUT /items/7", "HEAD /items/7", "GET /items/new", "GET /items/", "GET /items",
		"GET /files/", "GET /files/a/b%2Fc/", "GET /files", "GET /tree", "GET /tree/", "GET /tree/x/y", "GET /tree?q=1",
		"GET /exact/", "GET /exact", "GET /exact/x", "GET http://example.com/", "GET http://example.com:80/items/3",
		"GET /a/1/b/2", "GET /a/1/b/", "GET /a//b/2", "GET /h", "HEAD /h", "POST /h", "GET /esc/a%2Fb", "GET /esc/a%20b",
		"GET /only/", "GET /x/../only", "GET /del/5", "GET /dir/q", "GET /dir/q/", "GET /dir/q/w", "GET //tree//x", "GET /./tree/x/?a=b",
		"CONNECT example.com:443/", "GET /caf%C3%A9/z",
	} {
		var method, target string
		fmt.Sscan(q, &method, &target)
		r := httptest.NewRequest(method, target, nil)
		w := httptest.NewRecorder()
		mux.ServeHTTP(w, r)
		fmt.Printf("%-28s %d %q %v\n", q, w.Code, w.Body, w.Header())
		_, p := mux.Handler(r)
		fmt.Printf("  Handler says %q\n", p)
	}
	small := http.NewServeMux()
	small.Handle("DELETE /del/{id}", show("d"))
	small.Handle("PUT /del/{id}", show("p"))
	small.Handle("GET /get", show("g"))
	small.Handle("POST /slash/", show("s"))
	for _, q := range []string{"GET /del/5", "POST /get", "GET /slash", "GET /slash/", "GET /nothing", "POST /slash"} {
		var method, target string
		fmt.Sscan(q, &method, &target)
		w := httptest.NewRecorder()
		small.ServeHTTP(w, httptest.NewRequest(method, target, nil))
		fmt.Printf("%-28s %d %q %v\n", q, w.Code, w.Body, w.Header())
	}
	for _, p := range []string{
		"", "GET", "noslash", "B(D /x", "/{", "/{x", "/a{x}", "/{x}b", "/{}", "/{...}", "/{x...}/y", "/{$}/y", "/{x}/{x}", "/{1a}",
		"GET /a/../b", "CONNECT /a/../b", "{host}/x", "GET  /two", "/{a b}", "/{é}", "GET\t/tab", " /space",
	} {
		try(fmt.Sprintf("%q", p), func() { http.NewServeMux().Handle(p, show(p)) })
	}
	for _, pair := range [][2]string{
		{"/a", "/a"}, {"/{x}", "/{y}"}, {"GET /a", "GET /a"}, {"GET /a", "/a"}, {"/a/{x}", "/{y}/b"}, {"GET /{x}", "/a"},
		{"/{x...}", "/"}, {"/a/", "/{x}/b"}, {"/a/{x}/", "/{y}/b/"}, {"/a/{$}", "/a/{x...}"}, {"GET /a", "HEAD /a"},
		{"HEAD /{x}", "GET /a"}, {"h/a", "/a"}, {"h/a/{x}", "/{y}/b"}, {"/a/{x...}", "/{y}/{$}"}, {"/a/b/", "/{x}/b/{$}"},
		{"/{x}/b/c", "/a/{y...}"}, {"/a/{b}/c/", "/a/x/{z...}"}, {"POST /{x}/", "/a/b"}, {"/{a}/{b}/c", "/x/{d...}"},
	} {
		try(fmt.Sprint(pair), func() {
			m := http.NewServeMux()
			m.Handle(pair[0], show("1"))
			m.Handle(pair[1], show("2"))
		})
	}
	try("nil handler", func() { http.NewServeMux().Handle("/", nil) })
	try("nil func", func() { http.NewServeMux().HandleFunc("/", nil) })
	r := httptest.NewRequest("GET", "/", nil)
	r.SetPathValue("a", "1")
	r.SetPathValue("a", "2")
	fmt.Println(r.PathValue("a"), r.PathValue("b") == "")
}
