// A proxy before two servers: paths are rewritten, answers modified, what fails becomes a page.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
)

func backend(name string) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		w.Header().Set("X-Backend", name)
		w.Header().Set("Connection", "X-Hop")
		w.Header().Set("X-Hop", "gone")
		switch r.URL.Path {
		case "/base/teapot":
			w.WriteHeader(http.StatusTeapot)
		case "/base/trailer":
			w.Header().Set("Trailer", "X-Sum")
			defer w.Header().Set("X-Sum", "42")
		case "/base/cut":
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "not all")
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}
		forwarded := r.Header.Get("X-Forwarded-For") != ""
		fmt.Fprintf(w, "%s %s %s %q hop=%q for=%v ua=%q te=%q", name, r.Method, r.URL, b, r.Header.Get("X-Client-Hop"), forwarded, r.UserAgent(), r.Header["Te"])
	}))
}

type pool struct{ made, back atomic.Int64 }

func (p *pool) Get() []byte  { p.made.Add(1); return make([]byte, 8) }
func (p *pool) Put(b []byte) { p.back.Add(1) }

func main() {
	a, b := backend("a"), backend("b")
	defer a.Close()
	defer b.Close()
	ua, _ := url.Parse(a.URL + "/base?k=v")
	ub, _ := url.Parse(b.URL)
	var logged bytes.Buffer
	buffers := &pool{}
	one := httputil.NewSingleHostReverseProxy(ua)
	one.BufferPool = buffers
	one.ErrorLog = log.New(&logged, "", 0)
	one.ModifyResponse = func(res *http.Response) error {
		if res.StatusCode == http.StatusTeapot {
			return errors.New("no tea today")
		}
		res.Header.Set("X-Proxy", "one")
		return nil
	}
	one.ErrorHandler = func(w http.ResponseWriter, r *http.Request, err error) {
		http.Error(w, "proxy: "+err.Error(), http.StatusBadGateway)
	}
	two := &httputil.ReverseProxy{FlushInterval: -1, Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(ub)
		r.SetXForwarded()
		r.Out.Header.Set("X-Client-Hop", "set again")
	}}
	mux := http.NewServeMux()
	mux.Handle("/one/", http.StripPrefix("/one", one))
	mux.Handle("/two/", two)
	mux.Handle("/none/", &httputil.ReverseProxy{ErrorLog: log.New(&logged, "", 0)})
	mux.Handle("/down/", &httputil.ReverseProxy{ErrorLog: log.New(&logged, "down: ", 0), Transport: broken{},
		Director: func(r *http.Request) { r.URL.Scheme, r.URL.Host = "http", "down.test" }})
	front := httptest.NewUnstartedServer(mux)
	front.Config.ErrorLog = log.New(os.Stdout, "server: ", 0)
	front.Start()
	defer front.Close()
	ask := func(method, path, body string, h http.Header) string {
		req, err := http.NewRequest(method, front.URL+path, strings.NewReader(body))
		if err != nil {
			return err.Error()
		}
		if h != nil {
			req.Header = h
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return strings.ReplaceAll(err.Error(), front.URL, "front")
		}
		defer res.Body.Close()
		got, err := io.ReadAll(res.Body)
		return fmt.Sprintf("%d %s%s hop=%q %q %v %v", res.StatusCode, res.Header.Get("X-Backend"), res.Header.Get("X-Proxy"), res.Header.Get("X-Hop"), got, res.Trailer, err)
	}
	fmt.Println(ask("GET", "/one/x%2Fy?z=1", "", nil))
	fmt.Println(ask("POST", "/one/", "body", http.Header{"Connection": {"X-Client-Hop"}, "X-Client-Hop": {"1"}, "User-Agent": {"me"}}))
	fmt.Println(ask("PUT", "/two/p?a=1;b=2&c=%zz&d=3", "put", http.Header{"X-Forwarded-For": {"1.2.3.4"}, "Te": {"trailers, deflate"}}))
	fmt.Println(ask("GET", "/one/teapot", "", nil))
	fmt.Println(ask("GET", "/one/trailer", "", nil))
	fmt.Println(ask("GET", "/one/cut", "", nil))
	fmt.Println(ask("GET", "/none/", "", nil))
	fmt.Println(ask("GET", "/down/", "", nil))
	fmt.Print(logged.String())
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			if s := ask("POST", fmt.Sprintf("/two/%d", i), strings.Repeat("x", i), nil); !strings.HasPrefix(s, fmt.Sprintf(`200 b hop="" "b POST /%s%d`, "two/", i)) {
				fmt.Println(s)
			}
		})
	}
	wg.Wait()
	fmt.Println(buffers.made.Load() == buffers.back.Load(), buffers.made.Load())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	w := httptest.NewRecorder()
	one.ServeHTTP(w, httptest.NewRequestWithContext(ctx, "GET", "/", nil))
	fmt.Print(w.Code, " ", w.Body)
}

type broken struct{}

func (broken) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, fmt.Errorf("cannot reach %s", r.URL.Host)
}
