// 200 clients that keep their connections send requests one after the other: each is answered,
// and when they have left, their goroutines are gone.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

const clients, requests = 200, 20

func main() {
	var served atomic.Int64
	mux := http.NewServeMux()
	mux.HandleFunc("GET /double/{word}", func(w http.ResponseWriter, r *http.Request) {
		served.Add(1)
		fmt.Fprint(w, strings.Repeat(r.PathValue("word"), 2))
	})
	mux.HandleFunc("POST /echo", func(w http.ResponseWriter, r *http.Request) {
		served.Add(1)
		io.Copy(w, r.Body)
	})
	srv := httptest.NewServer(mux)
	transport := &http.Transport{MaxIdleConnsPerHost: clients}
	client := &http.Client{Transport: transport}
	before := runtime.NumGoroutine()

	var wg sync.WaitGroup
	var right atomic.Int64
	for c := range clients {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range requests {
				word := fmt.Sprintf("c%d-%d;", c, i)
				var resp *http.Response
				var err error
				if i%2 == 0 {
					resp, err = client.Get(srv.URL + "/double/" + word)
				} else {
					resp, err = client.Post(srv.URL+"/echo", "text/plain", strings.NewReader(word+word))
				}
				if err != nil {
					fmt.Println(c, i, err)
					return
				}
				body, err := io.ReadAll(resp.Body)
				resp.Body.Close()
				if err != nil || string(body) != word+word {
					fmt.Println(c, i, resp.Status, string(body), err)
					return
				}
				right.Add(1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(right.Load(), "of", clients*requests, "right,", served.Load(), "served")

	transport.CloseIdleConnections()
	for deadline := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before; runtime.Gosched() {
		if time.Now().After(deadline) {
			fmt.Println("goroutines:", before, "before,", runtime.NumGoroutine(), "after")
			break
		}
	}
	srv.Close()
	fmt.Println("closed")
}
