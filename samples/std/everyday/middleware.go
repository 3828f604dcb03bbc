// A chain of middleware: request ids, recovery, logging, basic auth, a limit of what runs at once.
package main

import (
	"context"
	"crypto/subtle"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime/debug"
	"strings"
	"sync/atomic"
)

type key struct{}

type middleware func(http.Handler) http.Handler

func chain(h http.Handler, ms ...middleware) http.Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

type recorder struct {
	http.ResponseWriter
	status, n int
}

func (r *recorder) WriteHeader(s int) { r.status = s; r.ResponseWriter.WriteHeader(s) }
func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = 200
	}
	n, err := r.ResponseWriter.Write(b)
	r.n += n
	return n, err
}
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func requestID() middleware {
	var n atomic.Int64
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			id := r.Header.Get("X-Request-Id")
			if id == "" {
				id = fmt.Sprintf("r%d", n.Add(1))
			}
			w.Header().Set("x-request-id", id)
			next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, id)))
		})
	}
}

func logging(lg *slog.Logger) middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			rec := &recorder{ResponseWriter: w}
			next.ServeHTTP(rec, r)
			level := slog.LevelInfo
			if rec.status >= 500 {
				level = slog.LevelError
			}
			lg.LogAttrs(r.Context(), level, "request", slog.Group("http", slog.String("method", r.Method), slog.Any("url", r.URL)),
				slog.Int("status", rec.status), slog.Int("bytes", rec.n), slog.Any("id", r.Context().Value(key{})))
		})
	}
}

func recovery(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				stack := string(debug.Stack())
				log.Println("panic:", v, strings.Contains(stack, "main.main"), strings.Contains(stack, "panic("))
				http.Error(w, http.StatusText(500), 500)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func auth(user, pass string) middleware {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			u, p, ok := r.BasicAuth()
			if !ok || subtle.ConstantTimeCompare([]byte(u+":"+p), []byte(user+":"+pass)) != 1 {
				w.Header().Set("WWW-Authenticate", `Basic realm="here"`)
				http.Error(w, "who are you?", http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	lg := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey && len(groups) == 0 {
			return slog.Attr{}
		}
		return a
	}}))
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "hello %v", r.Context().Value(key{})) })
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) {
		var m map[string]int
		m[r.URL.Path]++
	})
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "part")
		fmt.Println("flush:", http.NewResponseController(w).Flush())
	})
	mux.Handle("/old", http.RedirectHandler("/?moved=1&x=<>", http.StatusMovedPermanently))
	h := chain(mux, requestID(), logging(lg), recovery, auth("ann", "secret"))
	for _, c := range []struct{ target, user, pass, id string }{
		{"/", "", "", ""}, {"/", "ann", "wrong", ""}, {"/", "ann", "secret", "mine"}, {"/panic", "ann", "secret", ""},
		{"/flush", "ann", "secret", ""}, {"/old", "ann", "secret", ""}, {"/none?q=a+b", "ann", "secret", "x y"},
	} {
		r := httptest.NewRequest("GET", c.target, nil)
		if c.user != "" {
			r.SetBasicAuth(c.user, c.pass)
		}
		if c.id != "" {
			r.Header.Set("X-Request-ID", c.id)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		fmt.Printf("%d %v %q\n", w.Code, w.Header(), w.Body)
	}
}
