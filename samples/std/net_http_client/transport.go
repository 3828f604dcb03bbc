// A transport: connections that are kept, given up, limited and dialled by the program; messages read
// and written by themselves.
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var conns atomic.Int64
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/slow":
			<-r.Context().Done()
		case "/trailer":
			w.Header().Set("Trailer", "X-Sum")
			io.WriteString(w, strings.Repeat("x", 5000))
			w.Header().Set("X-Sum", "42")
		case "/hijack":
			c, _, _ := w.(http.Hijacker).Hijack()
			c.Close()
		case "/early":
			w.WriteHeader(103)
			w.WriteHeader(200)
			io.WriteString(w, "late")
		case "/continue":
			b, _ := io.ReadAll(r.Body)
			fmt.Fprint(w, len(b))
		case "/refuse":
			w.WriteHeader(403)
		case "/upgrade":
			c, rw, _ := w.(http.Hijacker).Hijack()
			rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n")
			rw.Flush()
			line, _ := rw.ReadString('\n')
			rw.WriteString("echo " + line)
			rw.Flush()
			c.Close()
		default:
			fmt.Fprint(w, r.Method, " ", r.URL.Path, " ", r.RemoteAddr != "")
		}
	}))
	srv.Config.ConnState = func(c net.Conn, s http.ConnState) {
		if s == http.StateNew {
			conns.Add(1)
		}
	}
	srv.Start()
	defer srv.Close()
	get := func(c *http.Client, path string) {
		resp, err := c.Get(srv.URL + path)
		if err != nil {
			fmt.Println(path, strings.ReplaceAll(err.Error(), srv.URL, "URL"))
			return
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		fmt.Println(path, resp.Status, len(b), err, resp.Trailer)
	}
	c := &http.Client{Transport: &http.Transport{}}
	for range 3 {
		get(c, "/a")
	}
	fmt.Println("conns", conns.Load())
	get(c, "/trailer")
	get(c, "/early")
	get(c, "/hijack")
	get(c, "/a")
	n := conns.Load()
	fmt.Println("conns", n >= 3)
	c.CloseIdleConnections()
	get(c, "/a")
	fmt.Println("conns", conns.Load()-n)
	// body not read: connection is given up
	resp, _ := c.Get(srv.URL + "/trailer")
	resp.Body.Close()
	_, err := resp.Body.Read(make([]byte, 1))
	fmt.Println(err)
	get(c, "/a")
	fmt.Println("conns", conns.Load()-n)
	// contexts and time limits
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	req, _ := http.NewRequestWithContext(ctx, "GET", srv.URL+"/slow", nil)
	_, err = c.Do(req)
	fmt.Println(strings.ReplaceAll(fmt.Sprint(err), srv.URL, "URL"), errors.Is(err, context.DeadlineExceeded))
	cancel()
	c2 := &http.Client{Timeout: 50 * time.Millisecond}
	get(c2, "/slow")
	c3 := &http.Client{Transport: &http.Transport{ResponseHeaderTimeout: 50 * time.Millisecond}}
	get(c3, "/slow")
	// dialing
	dialed := 0
	t := &http.Transport{DialContext: func(ctx context.Context, network, addr string) (net.Conn, error) {
		dialed++
		if strings.HasPrefix(addr, "example") {
			addr = srv.Listener.Addr().String()
		}
		var d net.Dialer
		return d.DialContext(ctx, network, addr)
	}, DisableKeepAlives: true}
	c4 := &http.Client{Transport: t}
	resp, err = c4.Get("http://example.com:99/dialed")
	if err != nil {
		fmt.Println(err)
	} else {
		b, _ := io.ReadAll(resp.Body)
		fmt.Println(string(b), resp.Close, dialed)
	}
	_, err = c4.Get("http://127.0.0.1:1/")
	fmt.Println(err)
	// expectations
	req, _ = http.NewRequest("POST", srv.URL+"/continue", strings.NewReader("body"))
	req.Header.Set("Expect", "100-continue")
	resp, err = http.DefaultClient.Do(req)
	b, _ := io.ReadAll(resp.Body)
	fmt.Println(string(b), err)
	req, _ = http.NewRequest("POST", srv.URL+"/refuse", strings.NewReader("body"))
	req.Header.Set("Expect", "100-continue")
	resp, err = http.DefaultClient.Do(req)
	fmt.Println(resp.Status, err)
	resp.Body.Close()
	// upgrade
	req, _ = http.NewRequest("GET", srv.URL+"/upgrade", nil)
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "echo")
	resp, err = c.Do(req)
	fmt.Println(resp.Status, err)
	rwc := resp.Body.(io.ReadWriteCloser)
	fmt.Fprintf(rwc, "hello\n")
	line, err := bufio.NewReader(rwc).ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	rwc.Close()
	// at most two connections
	conns.Store(0)
	lim := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 2, MaxIdleConnsPerHost: 2}}
	var wg sync.WaitGroup
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := lim.Get(srv.URL + "/x")
			if err != nil {
				fmt.Println(err)
				return
			}
			io.Copy(io.Discard, resp.Body)
			resp.Body.Close()
		}()
	}
	wg.Wait()
	fmt.Println("conns", conns.Load() <= 2)
	lim.CloseIdleConnections()
	c.CloseIdleConnections()
	http.DefaultClient.CloseIdleConnections()
	c3.CloseIdleConnections()
	for i := 0; runtime.NumGoroutine() > 2 && i < 2000; i++ {
		time.Sleep(time.Millisecond)
	}
	fmt.Println("goroutines", runtime.NumGoroutine())
	// messages
	r, err := http.ReadRequest(bufio.NewReader(strings.NewReader("POST /p?q=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nX-A: 1\r\n 2\r\n\r\nabcdef")))
	b, _ = io.ReadAll(r.Body)
	fmt.Println(r.Method, r.URL, r.Host, r.Header, string(b), err)
	rs, err := http.ReadResponse(bufio.NewReader(strings.NewReader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: T\r\n\r\n3;x\r\nabc\r\n2\r\nde\r\n0\r\nT: v\r\n\r\n")), nil)
	b, _ = io.ReadAll(rs.Body)
	fmt.Println(rs.Status, rs.ContentLength, rs.TransferEncoding, string(b), rs.Trailer, err)
	for _, bad := range []string{"", "HTTP/1.1", "HTTP/1.1 2x0 OK\r\n\r\n", "FOO 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nbad\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "HTTP/1.1 200 OK\r\n : x\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n"} {
		_, err := http.ReadResponse(bufio.NewReader(strings.NewReader(bad)), nil)
		fmt.Println(err)
	}
	for _, bad := range []string{"", "GET\r\n\r\n", "GET / HTTP/1.1", "G@T / HTTP/1.1\r\n\r\n", "GET / FOO\r\n\r\n", "GET http://[ HTTP/1.1\r\n\r\n"} {
		_, err := http.ReadRequest(bufio.NewReader(strings.NewReader(bad)))
		fmt.Println(err)
	}
	for _, chunks := range []string{"3\r\nabc\r\n", "3\r\nabcd\r\n", "zz\r\n", "\r\n", "3\r\nab"} {
		rs, _ := http.ReadResponse(bufio.NewReader(strings.NewReader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"+chunks)), nil)
		b, err := io.ReadAll(rs.Body)
		fmt.Printf("%q %v\n", b, err)
	}
	var buf bytes.Buffer
	req, _ = http.NewRequest("PUT", "http://u:p@host:81/a?b", io.MultiReader(strings.NewReader("xy")))
	req.Header.Set("Z", "1")
	req.Write(&buf)
	req, _ = http.NewRequest("GET", "http://host/a", nil)
	req.WriteProxy(&buf)
	fmt.Printf("%q\n", buf.String())
	buf.Reset()
	(&http.Response{StatusCode: 200, ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(strings.NewReader("abc")), ContentLength: 3, Header: http.Header{"A": {"b"}}}).Write(&buf)
	(&http.Response{StatusCode: 404, ProtoMajor: 1, ProtoMinor: 1, Body: io.NopCloser(strings.NewReader("abc")), ContentLength: -1}).Write(&buf)
	(&http.Response{StatusCode: 599, ProtoMajor: 1, ProtoMinor: 0}).Write(&buf)
	fmt.Printf("%q\n", buf.String())
}
