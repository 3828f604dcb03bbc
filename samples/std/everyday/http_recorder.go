// Handlers tried out without a server: a todo API and a table of requests for it.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"sort"
	"strconv"
	"strings"
	"sync"
)

type todo struct {
	ID   int    `json:"id"`
	Text string `json:"text"`
	Done bool   `json:"done,omitempty"`
}

type store struct {
	mu   sync.RWMutex
	next int
	all  map[int]todo
}

type httpError struct {
	code int
	err  error
}

func (e httpError) Error() string { return e.err.Error() }
func (e httpError) Unwrap() error { return e.err }

var errNoTodo = errors.New("no such todo")

// api is a handler that returns an error.
type api func(w http.ResponseWriter, r *http.Request) error

func (f api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	err := f(w, r)
	if err == nil {
		return
	}
	code := http.StatusInternalServerError
	var he httpError
	if errors.As(err, &he) {
		code = he.code
	} else if errors.Is(err, errNoTodo) {
		code = http.StatusNotFound
	}
	w.Header().Set("X-Error", "yes")
	http.Error(w, err.Error(), code)
}

func reply(w http.ResponseWriter, code int, v any) error {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	return json.NewEncoder(w).Encode(v)
}

func (s *store) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /todos", api(func(w http.ResponseWriter, r *http.Request) error {
		s.mu.RLock()
		defer s.mu.RUnlock()
		list := []todo{}
		for _, t := range s.all {
			list = append(list, t)
		}
		sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
		return reply(w, 200, list)
	}))
	mux.Handle("POST /todos", api(func(w http.ResponseWriter, r *http.Request) error {
		var t todo
		dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, 60))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&t); err != nil {
			return httpError{http.StatusBadRequest, fmt.Errorf("bad todo: %w", err)}
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.next++
		t.ID = s.next
		s.all[t.ID] = t
		w.Header().Set("Location", "/todos/"+strconv.Itoa(t.ID))
		return reply(w, http.StatusCreated, t)
	}))
	mux.Handle("PATCH /todos/{id}", api(func(w http.ResponseWriter, r *http.Request) error {
		id, err := strconv.Atoi(r.PathValue("id"))
		if err != nil {
			return httpError{http.StatusBadRequest, err}
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		t, ok := s.all[id]
		if !ok {
			return fmt.Errorf("todo %d: %w", id, errNoTodo)
		}
		if err := json.NewDecoder(r.Body).Decode(&t); err != nil {
			return httpError{http.StatusBadRequest, err}
		}
		s.all[id] = t
		w.WriteHeader(http.StatusNoContent)
		return nil
	}))
	return mux
}

func main() {
	h := (&store{all: map[int]todo{}}).routes()
	for _, c := range []struct{ method, path, body string }{
		{"GET", "/todos", ""},
		{"POST", "/todos", `{"text": "write"}`},
		{"POST", "/todos", `{"text": "test", "done": true}`},
		{"POST", "/todos", `{"text": 5}`},
		{"POST", "/todos", `{"txt": "x"}`},
		{"POST", "/todos", `{"text": "` + strings.Repeat("long ", 20) + `"}`},
		{"POST", "/todos", `{"text": "cut`},
		{"POST", "/todos", ``},
		{"PATCH", "/todos/1", `{"done": true}`},
		{"PATCH", "/todos/9", `{}`},
		{"PATCH", "/todos/x", `{}`},
		{"GET", "/todos", ""},
		{"PUT", "/todos", ""},
		{"GET", "/", ""},
	} {
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, httptest.NewRequest(c.method, c.path, strings.NewReader(c.body)))
		res := rec.Result()
		fmt.Printf("%s %s: %s %q", c.method, c.path, res.Status, strings.TrimSpace(rec.Body.String()))
		var keys []string
		for k := range res.Header {
			keys = append(keys, k+"="+strings.Join(res.Header[k], "|"))
		}
		sort.Strings(keys)
		fmt.Println(" ", keys, res.ContentLength)
	}

	rec := httptest.NewRecorder()
	rec.Header().Set("Trailer", "X-Sum")
	rec.WriteString("<p>one</p>")
	rec.Header().Set("Late", "no")
	rec.Flush()
	rec.WriteHeader(500)
	rec.Write([]byte("two"))
	rec.Header().Set("X-Sum", "9")
	res := rec.Result()
	b, err := io.ReadAll(res.Body)
	fmt.Println(rec.Code, rec.Flushed, string(b), err, res.Header, res.Trailer, rec.Header().Get("Late"), res.Proto)
	req := httptest.NewRequest("POST", "https://ann@example.com:8443/p%20q?x=1#f", bytes.NewBufferString("12345"))
	fmt.Println(req.Host, req.URL, req.RequestURI, req.TLS != nil, req.ContentLength, req.RemoteAddr, req.Proto, req.URL.User)
	func() {
		defer func() { fmt.Println(recover()) }()
		httptest.NewRequest("GET", "http://a b/", nil)
	}()
}
