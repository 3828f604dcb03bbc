// Limits of a server and its client: timeouts, body sizes, what happens when the other side goes away.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"
)

func main() {
	left := make(chan error, 1)
	entered := make(chan struct{}, 4)
	mux := http.NewServeMux()
	mux.HandleFunc("/wait", func(w http.ResponseWriter, r *http.Request) {
		entered <- struct{}{}
		<-r.Context().Done()
		left <- r.Context().Err()
	})
	mux.Handle("/slow", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Lost", "yes")
		<-r.Context().Done()
		_, err := io.WriteString(w, "too late")
		for err == nil {
			_, err = io.WriteString(w, "x")
		}
		left <- fmt.Errorf("%w, %w", r.Context().Err(), err)
	}), 20*time.Millisecond, "<p>busy</p>"))
	mux.Handle("/fast", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Kept", "yes")
		w.WriteHeader(http.StatusAccepted)
		io.WriteString(w, "in time")
	}), time.Minute, ""))
	mux.HandleFunc("/body", func(w http.ResponseWriter, r *http.Request) {
		n, err := io.Copy(io.Discard, http.MaxBytesReader(w, r.Body, 10))
		var mb *http.MaxBytesError
		fmt.Fprint(w, n, " ", err, " ", errors.As(err, &mb))
	})
	mux.Handle("/handler", http.MaxBytesHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprint(w, len(b), " ", err)
	}), 4))
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/twice", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(201)
		w.WriteHeader(500)
	})
	srv := httptest.NewUnstartedServer(mux)
	srv.Config.MaxHeaderBytes = 1000
	srv.Config.ReadHeaderTimeout = 500 * time.Millisecond
	var logged strings.Builder
	srv.Config.ErrorLog = log.New(&logged, "", 0)
	srv.Start()
	defer srv.Close()
	text := func(err error) string { return strings.ReplaceAll(err.Error(), srv.URL, "") }
	get := func(c *http.Client, method, path, body string) {
		req, err := http.NewRequest(method, srv.URL+path, strings.NewReader(body))
		if err != nil {
			panic(err)
		}
		res, err := c.Do(req)
		if err != nil {
			var ne net.Error
			fmt.Println(path, text(err), errors.As(err, &ne) && ne.Timeout(), errors.Is(err, context.DeadlineExceeded), os.IsTimeout(err))
			return
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		fmt.Printf("%s %d %q lost=%q kept=%q close=%v %v\n", path, res.StatusCode, b, res.Header.Get("X-Lost"), res.Header.Get("X-Kept"), res.Close, err)
	}
	get(&http.Client{Timeout: 2000 * time.Millisecond}, "GET", "/wait", "")
	<-entered
	fmt.Println("server:", <-left)
	ctx, cancel := context.WithCancelCause(context.Background())
	req, _ := http.NewRequestWithContext(ctx, "GET", srv.URL+"/wait", nil)
	go func() {
		<-entered
		cancel(errors.New("user left"))
	}()
	_, err := http.DefaultClient.Do(req)
	fmt.Println(text(err), errors.Is(err, context.Canceled))
	fmt.Println("server:", <-left)
	c := http.DefaultClient
	get(c, "GET", "/slow", "")
	err = <-left
	fmt.Println("server:", errors.Is(err, context.DeadlineExceeded), errors.Is(err, http.ErrHandlerTimeout))
	get(c, "GET", "/fast", "")
	get(c, "POST", "/body", "short")
	get(c, "POST", "/body", "longer than ten")
	get(c, "POST", "/handler", "12345")
	get(c, "GET", "/twice", "")
	get(&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}, "GET", "/panic", "")
	rt := &http.Transport{ResponseHeaderTimeout: 2000 * time.Millisecond}
	get(&http.Client{Transport: rt}, "GET", "/wait", "")
	<-entered
	<-left
	big, _ := http.NewRequest("GET", srv.URL+"/fast", nil)
	big.Header.Set("X-Big", strings.Repeat("x", 20000))
	if res, err := c.Do(big); err != nil {
		fmt.Println(text(err))
	} else {
		b, _ := io.ReadAll(res.Body)
		fmt.Println(res.Status, string(b))
		res.Body.Close()
	}
	conn, err := net.Dial("tcp", srv.Listener.Addr().String())
	if err != nil {
		panic(err)
	}
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\n")
	b, err := io.ReadAll(conn)
	fmt.Printf("%q %v\n", b, err)
	srv.Close()
	fmt.Print(logged.String())
}
