// A small HTTP server of the everyday kind: a mux with patterns, middleware, JSON in and out.
// It prints its address, and ends when standard input does.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"sync/atomic"
)

type greeting struct {
	Name string `json:"name"`
	N    int64  `json:"n"`
}

var requests atomic.Int64

func counted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		next.ServeHTTP(w, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /hello/{name}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(greeting{r.PathValue("name"), requests.Load()})
	})
	mux.HandleFunc("POST /echo", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		w.Write(body)
	})
	outer := http.NewServeMux()
	outer.Handle("/", counted(mux))
	outer.HandleFunc("GET /state", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, requests.Load(), runtime.NumGoroutine())
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	srv := &http.Server{Handler: outer}
	fmt.Println(l.Addr())
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(l) }()
	io.Copy(io.Discard, os.Stdin)
	srv.Shutdown(context.Background())
	if err := <-ended; err != http.ErrServerClosed {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
