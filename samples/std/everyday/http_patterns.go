// A router of an API with net/http's patterns: which handler gets which request, and what is in its path.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"sort"
	"strings"
)

func answer(name string, values ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		parts := []string{name}
		for _, v := range values {
			parts = append(parts, v+"="+fmt.Sprintf("%q", r.PathValue(v)))
		}
		fmt.Fprint(w, strings.Join(parts, " "), " [", r.Pattern, "]")
	}
}

var registered = regexp.MustCompile(` \(registered at [^)]*\)`)

// try registers a pattern and tells what comes of it.
func try(mux *http.ServeMux, pattern string) {
	defer func() {
		if p := recover(); p != nil {
			text := registered.ReplaceAllString(fmt.Sprint(p), "")
			fmt.Println("panic:", text)
		}
	}()
	mux.HandleFunc(pattern, answer("late"))
	fmt.Println("accepted:", pattern)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", answer("any"))
	mux.HandleFunc("GET /{$}", answer("home"))
	mux.HandleFunc("GET /users/{id}", answer("user", "id"))
	mux.HandleFunc("DELETE /users/{id}", answer("drop", "id"))
	mux.HandleFunc("GET /users/me", answer("me"))
	mux.HandleFunc("/files/{path...}", answer("file", "path"))
	mux.HandleFunc("POST /users/{id}/posts/{post}", answer("post", "id", "post"))
	mux.HandleFunc("admin.example.com/", answer("admin"))
	mux.HandleFunc("/tree/", answer("tree"))
	mux.HandleFunc("PUT /only/put", answer("put"))
	mux.HandleFunc("OPTIONS /only/put", answer("options"))

	for _, line := range []string{
		"GET /", "POST /", "GET /users/7", "HEAD /users/7", "DELETE /users/a%2Fb", "PUT /users/7", "GET /users/me",
		"GET /users/", "GET /files/a/b%20c/d", "GET /files/", "GET /files", "POST /users/1/posts/2", "GET //users//7",
		"GET /tree", "GET /tree?x=1", "GET /tree/../users/me", "POST /tree", "GET /only/put", "PUT /only/put", "CONNECT /tree",
		"GET http://admin.example.com/x", "GET http://admin.example.com:8080/", "GET /v",
	} {
		method, target, _ := strings.Cut(line, " ")
		req := httptest.NewRequest(method, target, nil)
		rec := httptest.NewRecorder()
		mux.ServeHTTP(rec, req)
		_, pattern := mux.Handler(req)
		fmt.Printf("%-36s %d %s", line, rec.Code, strings.TrimSpace(rec.Body.String()))
		for _, h := range []string{"Location", "Allow"} {
			if v := rec.Header().Get(h); v != "" {
				fmt.Printf(" %s=%s", h, v)
			}
		}
		fmt.Printf(" <%s>\n", pattern)
	}

	for _, p := range []string{
		"GET /users/{name}", "GET /users/{id}/{rest...}", "/a/{b}/{b}", "/a/{b...}/c", "get /x", "GET  /y", "/{}", "/{x}y", "/z/{$}/", "", "nohost",
		"PUT /only/put", "/%zz", "/q/{a b}",
	} {
		try(mux, p)
	}
	req := httptest.NewRequest("GET", "/", nil)
	req.SetPathValue("k", "v")
	fmt.Println(req.PathValue("k"), req.PathValue("absent") == "")
	codes := map[int]int{}
	for _, p := range []string{"/", "/users/1", "/nothing"} {
		rec := httptest.NewRecorder()
		http.StripPrefix("/api", mux).ServeHTTP(rec, httptest.NewRequest("GET", "/api"+p, nil))
		codes[rec.Code]++
		rec = httptest.NewRecorder()
		http.StripPrefix("/api", mux).ServeHTTP(rec, httptest.NewRequest("GET", p, nil))
		codes[rec.Code]++
	}
	keys := make([]int, 0)
	for k := range codes {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	fmt.Println(keys, codes)
}
