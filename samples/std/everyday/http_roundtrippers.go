// Transports around transports: logging, retries, a cache, and protocols of one's own.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"
	"sync"
	"sync/atomic"
	"testing/fstest"
)

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func logged(w io.Writer, next http.RoundTripper) http.RoundTripper {
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		resp, err := next.RoundTrip(r)
		if err != nil {
			fmt.Fprintf(w, "  log: %s %s -> %v\n", r.Method, r.URL.Path, err)
			return nil, err
		}
		fmt.Fprintf(w, "  log: %s %s -> %d\n", r.Method, r.URL.Path, resp.StatusCode)
		return resp, nil
	})
}

func retried(times int, next http.RoundTripper) http.RoundTripper {
	return roundTrip(func(r *http.Request) (resp *http.Response, err error) {
		for i := range times {
			req := r
			if i > 0 {
				req = r.Clone(r.Context())
				req.Header.Set("X-Attempt", fmt.Sprint(i+1))
				if r.GetBody != nil {
					if req.Body, err = r.GetBody(); err != nil {
						return nil, err
					}
				}
			}
			if resp, err = next.RoundTrip(req); err == nil && resp.StatusCode < 500 {
				return resp, nil
			}
			if err == nil && i < times-1 {
				io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
			}
		}
		return resp, err
	})
}

func cached(next http.RoundTripper) http.RoundTripper {
	var mu sync.Mutex
	kept := map[string][]byte{}
	return roundTrip(func(r *http.Request) (*http.Response, error) {
		mu.Lock()
		defer mu.Unlock()
		if dump, ok := kept[r.URL.String()]; ok && r.Method == "GET" {
			resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(dump)), r)
			if err == nil {
				resp.Header.Set("X-Cache", "hit")
			}
			return resp, err
		}
		resp, err := next.RoundTrip(r)
		if err != nil || r.Method != "GET" {
			return resp, err
		}
		dump, err := httputil.DumpResponse(resp, true)
		kept[r.URL.String()] = dump
		return resp, err
	})
}

func main() {
	var hits atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		n := hits.Add(1)
		if r.URL.Path == "/flaky" && n%3 != 0 {
			http.Error(w, "again, please", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintf(w, "%s %s body=%q attempt=%q hit=%d", r.Method, r.URL, b, r.Header.Get("X-Attempt"), n)
	}))
	defer srv.Close()
	var out bytes.Buffer
	client := &http.Client{Transport: cached(retried(3, logged(&out, http.DefaultTransport)))}
	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println(strings.ReplaceAll(err.Error(), srv.URL, ""))
		} else {
			b, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			fmt.Println(resp.StatusCode, string(b), err, resp.Header.Get("X-Cache"))
		}
		io.Copy(io.MultiWriter(&strings.Builder{}, prints{}), &out)
	}
	show(client.Get(srv.URL + "/page"))
	show(client.Get(srv.URL + "/page"))
	hits.Store(0)
	show(client.Post(srv.URL+"/flaky", "text/plain", strings.NewReader("data")))
	show(client.Get(srv.URL + "/page?other"))

	down := &http.Client{Transport: retried(2, logged(&out, roundTrip(func(*http.Request) (*http.Response, error) {
		return nil, errors.New("wire cut")
	})))}
	show(down.Get("http://far.example/x"))
	t := &http.Transport{}
	t.RegisterProtocol("mem", http.NewFileTransportFS(fstest.MapFS{"dir/hello.txt": {Data: []byte("from memory")}}))
	t.RegisterProtocol("echo", roundTrip(func(r *http.Request) (*http.Response, error) {
		rec := httptest.NewRecorder()
		fmt.Fprint(rec, r.URL.Opaque, r.URL.Host, r.URL.Path)
		return rec.Result(), nil
	}))
	own := &http.Client{Transport: t}
	show(own.Get("mem:///dir/hello.txt"))
	show(own.Get("mem:///none"))
	show(own.Get("echo://host/path"))
	show(own.Get("gopher://x/"))
	show(own.Get("://x"))
	show(own.Get("http://"))
	req, _ := http.NewRequest("BAD METHOD", srv.URL, nil)
	fmt.Println(req == nil)
	req, _ = http.NewRequest("GET", srv.URL, nil)
	req.Header["bad key"] = []string{"x"}
	show(own.Do(req))
	req.Header = http.Header{"K": {"a\nb"}}
	show(own.Do(req))
	nilBody := &http.Client{Transport: roundTrip(func(r *http.Request) (*http.Response, error) { return nil, nil })}
	show(nilBody.Get("http://x/"))
}

type prints struct{}

func (prints) Write(p []byte) (int, error) { return fmt.Print(string(p)) }
