// The life of a server: shutting down and closing, clients that go away, panics, time limits.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

func start(s *http.Server) (addr string, done chan error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	done = make(chan error, 1)
	go func() { done <- s.Serve(l) }()
	return l.Addr().String(), done
}

func get(addr, path string) string {
	resp, err := http.Get("http://" + addr + path)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return fmt.Sprint(resp.Status, " ", string(b), " ", err)
}

func shutdown() {
	entered, goOn := make(chan bool), make(chan bool)
	hook := make(chan bool, 2)
	s := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		entered <- true
		<-goOn
		fmt.Fprint(w, "answer, cancelled: ", r.Context().Err())
	})}
	s.RegisterOnShutdown(func() { hook <- true })
	addr, done := start(s)
	answer := make(chan string)
	go func() { answer <- get(addr, "/") }()
	<-entered
	short, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	fmt.Println("shutdown too short:", s.Shutdown(short))
	cancel()
	<-hook
	fmt.Println("serve:", <-done)
	_, err := net.Dial("tcp", addr)
	fmt.Println("dial fails:", err != nil, strings.HasSuffix(err.Error(), "connect: connection refused"))
	ended := make(chan error)
	go func() { ended <- s.Shutdown(context.Background()) }()
	goOn <- true
	fmt.Println(<-answer)
	fmt.Println("shutdown:", <-ended)
	fmt.Println("again:", s.ListenAndServe(), s.Shutdown(context.Background()), s.Close())
}

func closing() {
	entered := make(chan bool)
	ended := make(chan error)
	s := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		entered <- true
		<-r.Context().Done()
		ended <- r.Context().Err()
	})}
	addr, done := start(s)
	answer := make(chan string)
	go func() { answer <- get(addr, "/") }()
	<-entered
	fmt.Println("close:", s.Close())
	fmt.Println("serve:", <-done)
	fmt.Println("handler:", <-ended)
	fmt.Println("client failed:", !strings.HasPrefix(<-answer, "200"))
}

func goneAway() {
	entered, ended := make(chan bool), make(chan error)
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		entered <- true
		<-r.Context().Done()
		ended <- r.Context().Err()
	}))
	defer ts.Close()
	ctx, cancel := context.WithCancel(context.Background())
	req, _ := http.NewRequestWithContext(ctx, "GET", ts.URL, nil)
	go func() {
		<-entered
		cancel()
	}()
	_, err := ts.Client().Do(req)
	fmt.Println("client:", errors.Is(err, context.Canceled))
	fmt.Println("handler:", <-ended)
}

func after() {
	kept := make(chan context.Context, 1)
	ts := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		kept <- r.Context()
		fmt.Fprint(w, r.Context().Value(http.ServerContextKey).(*http.Server) != nil, " ", r.Context().Value(http.LocalAddrContextKey))
	}))
	text := get(ts.Listener.Addr().String(), "/")
	fmt.Println(strings.Replace(text, ts.Listener.Addr().String(), "ADDR", 1))
	ctx := <-kept
	<-ctx.Done()
	fmt.Println("after ServeHTTP:", ctx.Err())
	ts.Close()
}

type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func panics() {
	var out lines
	ts := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/text":
			panic("oops")
		case "/nil":
			var m map[string]int
			m["x"]++
		case "/abort":
			panic(http.ErrAbortHandler)
		case "/late":
			io.WriteString(w, "some")
			w.(http.Flusher).Flush()
			panic("late")
		default:
			fmt.Fprint(w, "alive")
		}
	}))
	ts.Config.ErrorLog = log.New(&out, "E ", 0)
	ts.Start()
	for _, p := range []string{"/text", "/nil", "/abort", "/late", "/"} {
		c, _ := net.Dial("tcp", ts.Listener.Addr().String())
		io.WriteString(c, "GET "+p+" HTTP/1.0\r\n\r\n")
		b, err := io.ReadAll(c)
		_, body, _ := strings.Cut(string(b), "\r\n\r\n")
		fmt.Printf("%s %q %v\n", p, body, err)
		c.Close()
	}
	ts.Close()
	for _, line := range strings.Split(out.buf.String(), "\n") {
		if strings.HasPrefix(line, "E http: panic serving 127.0.0.1:") {
			fmt.Println(line[strings.LastIndex(line, ": ")+2:])
		}
		if strings.HasPrefix(line, "main.") || strings.HasPrefix(line, "net/http.") {
			name, _, _ := strings.Cut(line, "(0x")
			name, _, _ = strings.Cut(name, "({")
			name, _, _ = strings.Cut(name, "(...")
			fmt.Println("  ", name)
		}
	}
}

func main() {
	for _, part := range []struct {
		name string
		run  func()
	}{
		{"shutdown", shutdown}, {"close", closing}, {"gone away", goneAway}, {"after", after}, {"panics", panics}} {
		fmt.Println("---", part.name)
		part.run()
	}
}
