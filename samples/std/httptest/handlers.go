package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
)

type key struct{}

// withID puts a number into the context of every request.
func withID(next http.Handler) http.Handler {
	var mu sync.Mutex
	n := 0
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		n++
		id := n
		mu.Unlock()
		w.Header().Set("X-Request-ID", fmt.Sprint(id))
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, id)))
	})
}

func greet(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "seen", Value: "yes", HttpOnly: true})
	fmt.Fprintf(w, "hello %s from %s\n", r.URL.Query().Get("name"), r.RemoteAddr)
}

func show(r *http.Response) {
	fmt.Println(r.Status, r.Proto, r.ContentLength)
	var names []string
	for name := range r.Header {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Println(" ", name, r.Header[name])
	}
	body, err := io.ReadAll(r.Body)
	fmt.Printf("  %q %v\n", body, err)
}

func try(f func()) {
	defer func() { fmt.Println("panic:", recover()) }()
	f()
}

func main() {
	h := withID(http.HandlerFunc(greet))
	for _, method := range []string{"GET", "", "POST"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(method, "/greet?name=gopher", nil))
		show(w.Result())
	}

	var wg sync.WaitGroup
	var mu sync.Mutex
	var ids []string
	for range 50 {
		wg.Go(func() {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
			mu.Lock()
			ids = append(ids, w.Header().Get("X-Request-Id"))
			mu.Unlock()
		})
	}
	wg.Wait()
	slices.Sort(ids)
	fmt.Println(len(slices.Compact(ids)))

	r := httptest.NewRequest("PUT", "http://go.dev/a/b?c=d", strings.NewReader("some text"))
	body, _ := io.ReadAll(r.Body)
	fmt.Println(r.Method, r.Host, r.URL, r.URL.Path, r.RequestURI, r.ContentLength, r.Proto, string(body))
	r = httptest.NewRequest("GET", "/x", io.LimitReader(strings.NewReader("abc"), 2))
	fmt.Println(r.Host, r.URL, r.ContentLength, len(r.Header), r.Header != nil)
	try(func() { httptest.NewRequest("GET", "no slash", nil) })

	w := httptest.NewRecorder()
	w.Header().Set("Trailer", "Sum, Other")
	w.Header().Set("Content-Length", " 12 ")
	w.WriteHeader(http.StatusAccepted)
	w.WriteHeader(http.StatusTeapot)
	w.Header().Set("Late", "not sent")
	w.WriteString("<html>text")
	w.Flush()
	w.Header().Set("Sum", "1")
	w.Header().Set(http.TrailerPrefix+"Extra", "2")
	fmt.Println(w.Code, w.Flushed, w.Body)
	show(w.Result())
	fmt.Println(w.Result().Trailer)
	try(func() { httptest.NewRecorder().WriteHeader(12) })

	w = httptest.NewRecorder()
	http.NotFoundHandler().ServeHTTP(w, nil)
	show(w.Result())
	show((&httptest.ResponseRecorder{}).Result())
}
