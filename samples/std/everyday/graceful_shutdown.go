// A server that is told to stop by a signal: requests in flight end, new ones are refused.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	inFlight, release := make(chan struct{}), make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /slow", func(w http.ResponseWriter, r *http.Request) {
		inFlight <- struct{}{}
		select {
		case <-release:
			fmt.Fprint(w, "finished")
		case <-r.Context().Done():
			fmt.Println("gone:", context.Cause(r.Context()))
		}
	})
	background := context.WithValue(context.Background(), "name", "base")
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute, IdleTimeout: time.Minute,
		BaseContext: func(net.Listener) context.Context { return background },
	}
	var mu sync.Mutex
	states := map[http.ConnState]int{}
	srv.ConnState = func(c net.Conn, s http.ConnState) {
		mu.Lock()
		states[s]++
		mu.Unlock()
	}
	closing := make(chan struct{})
	srv.RegisterOnShutdown(sync.OnceFunc(func() { close(closing) }))
	served := make(chan error, 1)
	go func() { served <- srv.Serve(ln) }()

	var wg sync.WaitGroup
	answers := make([]string, 3)
	for i := range answers {
		wg.Go(func() {
			res, err := http.Get("http://" + ln.Addr().String() + "/slow")
			if err != nil {
				answers[i] = err.Error()
				return
			}
			defer res.Body.Close()
			b, err := io.ReadAll(res.Body)
			answers[i] = fmt.Sprint(res.StatusCode, " ", string(b), " ", err)
		})
	}
	for range answers {
		<-inFlight
	}
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println("stopping:", ctx.Err(), "|", context.Cause(ctx))
	short, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	fmt.Println("too short:", srv.Shutdown(short))
	<-closing
	fmt.Println("serve:", errors.Is(<-served, http.ErrServerClosed))
	_, err = net.Dial("tcp", ln.Addr().String())
	fmt.Println("refused:", errors.Is(err, syscall.ECONNREFUSED))
	done := make(chan error)
	go func() { done <- srv.Shutdown(context.Background()) }()
	close(release)
	wg.Wait()
	fmt.Println("shut down:", <-done)
	for _, a := range answers {
		fmt.Println(a)
	}
	mu.Lock()
	fmt.Println(states[http.StateNew], states[http.StateActive], states[http.StateHijacked])
	mu.Unlock()
	fmt.Println(srv.ListenAndServe())
}
