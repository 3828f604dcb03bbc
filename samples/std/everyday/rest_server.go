// A small REST API with its tests: JSON in and out, methods and wildcards, problems as JSON.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync"
)

type note struct {
	ID    int      `json:"id"`
	Title string   `json:"title"`
	Tags  []string `json:"tags,omitempty"`
	Done  *bool    `json:"done,omitempty"`
}

type api struct {
	mu    sync.RWMutex
	next  int
	notes map[int]note
}

type problem struct {
	Status int    `json:"status"`
	Detail string `json:"detail"`
}

func (p problem) Error() string { return fmt.Sprintf("%d: %s", p.Status, p.Detail) }

type handler func(w http.ResponseWriter, r *http.Request) (any, error)

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v, err := h(w, r)
	status := http.StatusOK
	var p problem
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		v, status = p, p.Status
	case errors.As(err, &tooLarge):
		v, status = problem{413, tooLarge.Error()}, 413
	case err != nil:
		v, status = problem{400, err.Error()}, 400
	case v == nil:
		w.WriteHeader(http.StatusNoContent)
		return
	case r.Method == http.MethodPost:
		status = http.StatusCreated
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

func (a *api) id(r *http.Request) (note, error) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		return note{}, err
	}
	a.mu.RLock()
	defer a.mu.RUnlock()
	n, ok := a.notes[id]
	if !ok {
		return note{}, problem{404, fmt.Sprintf("no note %d", id)}
	}
	return n, nil
}

func (a *api) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /notes/{id}", handler(func(w http.ResponseWriter, r *http.Request) (any, error) { return a.id(r) }))
	mux.Handle("DELETE /notes/{id}", handler(func(w http.ResponseWriter, r *http.Request) (any, error) {
		n, err := a.id(r)
		if err == nil {
			a.mu.Lock()
			delete(a.notes, n.ID)
			a.mu.Unlock()
		}
		return nil, err
	}))
	mux.Handle("GET /notes", handler(func(w http.ResponseWriter, r *http.Request) (any, error) {
		a.mu.RLock()
		defer a.mu.RUnlock()
		list := []note{}
		for _, n := range a.notes {
			if t := r.FormValue("tag"); t == "" || slices.Contains(n.Tags, t) {
				list = append(list, n)
			}
		}
		slices.SortFunc(list, func(x, y note) int { return x.ID - y.ID })
		return list, nil
	}))
	mux.Handle("POST /notes", handler(func(w http.ResponseWriter, r *http.Request) (any, error) {
		dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, 100))
		dec.DisallowUnknownFields()
		var n note
		if err := dec.Decode(&n); err != nil {
			return nil, err
		}
		if strings.TrimSpace(n.Title) == "" {
			return nil, problem{422, "a note needs a title"}
		}
		a.mu.Lock()
		defer a.mu.Unlock()
		a.next++
		n.ID = a.next
		a.notes[n.ID] = n
		w.Header().Set("Location", "/notes/"+strconv.Itoa(n.ID))
		return n, nil
	}))
	return mux
}

func main() {
	srv := httptest.NewServer((&api{notes: map[int]note{}}).routes())
	defer srv.Close()
	call := func(method, path, body string) {
		req, err := http.NewRequest(method, srv.URL+path, strings.NewReader(body))
		if err != nil {
			panic(err)
		}
		res, err := srv.Client().Do(req)
		if err != nil {
			panic(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		fmt.Printf("%s %s -> %s %q %q %d %q %s %v\n", method, path, res.Status, res.Header.Get("Content-Type"),
			res.Header.Get("Location"), res.ContentLength, res.Header.Get("Allow"), bytes.TrimSpace(b), err)
	}
	call("GET", "/notes", "")
	call("POST", "/notes", `{"title": "buy <milk>", "tags": ["home"]}`)
	call("POST", "/notes", `{"title": "write", "done": false}`)
	for _, bad := range []string{`{"title": " "}`, `{"titel": "x"}`, `{"title": 7}`, `{"title": "x"`, ``, `[1]`,
		`{"title": "` + strings.Repeat("long ", 30) + `"}`, `{"title": "tab	"}`, `{"tags": ["a", 2]}`} {
		call("POST", "/notes", bad)
	}
	call("GET", "/notes/1", "")
	call("GET", "/notes?tag=home", "")
	call("GET", "/notes/one", "")
	call("PUT", "/notes/1", "")
	call("DELETE", "/notes/1", "")
	call("DELETE", "/notes/1", "")
	call("GET", "/notes/", "")
	call("HEAD", "/notes/2", "")
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			res, err := http.Post(srv.URL+"/notes", "application/json", strings.NewReader(fmt.Sprintf(`{"title":"n%02d"}`, i)))
			if err != nil || res.StatusCode != 201 {
				fmt.Println(res, err)
				return
			}
			res.Body.Close()
		})
	}
	wg.Wait()
	call("HEAD", "/notes/22", "")
	call("GET", "/notes/23", "")
}
