// A client of the fixture, whose two addresses are the arguments.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"time"
)

var server, broken string

// masked hides the addresses, which differ from run to run.
func masked(v any) string {
	s := fmt.Sprint(v)
	s = strings.ReplaceAll(s, server, "SERVER")
	return strings.ReplaceAll(s, broken, "BROKEN")
}

func show(name string, resp *http.Response, err error) {
	fmt.Println("==", name)
	if err != nil {
		fmt.Printf("error %s\n", masked(err))
		if resp == nil {
			return
		}
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode, resp.Proto, resp.ContentLength, resp.TransferEncoding, resp.Uncompressed, resp.Close)
	fmt.Println(masked(resp.Request.Method), masked(resp.Request.URL))
	keys := []string{}
	for k := range resp.Header {
		if k != "Date" {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		fmt.Println(k, masked(resp.Header[k]))
	}
	b, err := io.ReadAll(resp.Body)
	if len(b) > 500 {
		fmt.Println(len(b), "bytes", string(b[:20]), "...", string(b[len(b)-20:]))
	} else {
		fmt.Print(masked(string(b)))
	}
	if err != nil {
		fmt.Println("body:", masked(err), errors.Is(err, io.ErrUnexpectedEOF))
	}
}

func base(path string) string { return "http://" + server + path }

func simple() {
	resp, err := http.Get(base("/hello"))
	show("get", resp, err)
	resp, err = http.Head(base("/hello"))
	show("head", resp, err)
	resp, err = http.Post(base("/echo?a=b&c"), "text/plain; charset=utf-8", strings.NewReader("the body"))
	show("post", resp, err)
	resp, err = http.PostForm(base("/echo"), url.Values{"b": {"2", "3"}, "a": {"x y&z"}})
	show("form", resp, err)
	resp, err = http.Post(base("/echo"), "", nil)
	show("empty post", resp, err)
	resp, err = http.Post(base("/echo"), "a/b", io.MultiReader(strings.NewReader("of unknown "), strings.NewReader("length")))
	show("stream", resp, err)
	resp, err = http.Post(base("/echo"), "a/b", bytes.NewReader(make([]byte, 1<<20)))
	show("big post", resp, err)
	for _, code := range []string{"201", "204", "304", "404", "418", "500", "599"} {
		resp, err = http.Get(base("/status?" + code))
		show(code, resp, err)
	}
	resp, err = http.Get(base("/gzip"))
	show("gzip", resp, err)
	resp, err = http.Get(base("/chunks?30"))
	show("chunks", resp, err)
	resp, err = http.Get(base("/nothing%20here?q=[a]"))
	show("not found", resp, err)
	if err == nil {
		fmt.Println(resp.Status)
	}
}

func requests() {
	do := func(name string, method, path string, body io.Reader, change func(*http.Request)) {
		req, err := http.NewRequest(method, base(path), body)
		if err != nil {
			fmt.Println(name, err)
			return
		}
		change(req)
		resp, err := http.DefaultClient.Do(req)
		show(name, resp, err)
	}
	do("headers", "PUT", "/echo", strings.NewReader("x"), func(r *http.Request) {
		r.Header.Set("x-custom", "1")
		r.Header.Add("X-Custom", "2")
		r.Header.Set("User-Agent", "me")
		r.SetBasicAuth("user", "pass:word")
		r.AddCookie(&http.Cookie{Name: "a", Value: "b c"})
		r.AddCookie(&http.Cookie{Name: "d", Value: "e"})
		user, password, ok := r.BasicAuth()
		fmt.Println(user, password, ok, r.UserAgent(), len(r.Cookies()))
	})
	do("host", "GET", "/echo", nil, func(r *http.Request) { r.Host = "example.com" })
	do("user in url", "DELETE", "/echo", nil, func(r *http.Request) { r.URL.User = url.UserPassword("u", "p") })
	do("own gzip", "GET", "/gzip", nil, func(r *http.Request) { r.Header.Set("Accept-Encoding", "gzip") })
	do("no gzip", "GET", "/gzip", nil, func(r *http.Request) { r.Header.Set("Accept-Encoding", "identity") })
	do("too long", "POST", "/echo", strings.NewReader("abc"), func(r *http.Request) { r.ContentLength = 2 })
	do("too short", "POST", "/echo", strings.NewReader("abc"), func(r *http.Request) { r.ContentLength = 5 })
	do("bad body", "POST", "/echo", failing{}, func(r *http.Request) {})
	resp, err := (&http.Client{Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true}}).Get(base("/gzip"))
	show("never gzip", resp, err)
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("cannot read") }

type jar struct{ got []*http.Cookie }

func (j *jar) SetCookies(u *url.URL, cookies []*http.Cookie) { j.got = append(j.got, cookies...) }
func (j *jar) Cookies(u *url.URL) []*http.Cookie             { return j.got }

func redirects() {
	resp, err := http.Get(base("/countdown?3"))
	show("three", resp, err)
	resp, err = http.Get(base("/countdown?20"))
	show("too many", resp, err)
	for _, code := range []string{"301", "302", "303", "307", "308"} {
		resp, err = http.Post(base("/redirect?"+code+",/echo"), "a/b", strings.NewReader("again"))
		show("post "+code, resp, err)
	}
	resp, err = http.Post(base("/redirect?307,/echo"), "a/b", io.MultiReader(strings.NewReader("once")))
	show("post 307 of a stream", resp, err)
	resp, err = http.Get(base("/redirect?302,"))
	show("no location", resp, err)
	resp, err = http.Get(base("/redirect?302,ftp://x/"))
	show("scheme", resp, err)
	c := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		fmt.Println("check", masked(req.URL), len(via), req.Method, req.Header.Get("Referer") != "")
		return http.ErrUseLastResponse
	}}
	resp, err = c.Get(base("/countdown?2"))
	show("last", resp, err)
	c.CheckRedirect = func(req *http.Request, via []*http.Request) error { return errors.New("stop") }
	resp, err = c.Get(base("/countdown?2"))
	show("stopped", resp, err)
	j := &jar{}
	c = &http.Client{Jar: j}
	resp, err = c.Get(base("/cookies"))
	show("set cookies", resp, err)
	for _, k := range j.got {
		fmt.Printf("%q %q %v %q %d %v %v %q | %v\n", k.Name, k.Value, k.Quoted, k.Path, k.MaxAge, k.HttpOnly, k.SameSite, k.Unparsed, k)
	}
	resp, err = c.Get(base("/echo"))
	show("cookies", resp, err)
}

func timeouts() {
	ctx, cancel := context.WithTimeout(context.Background(), 1500*time.Millisecond)
	defer cancel()
	get := func(ctx context.Context, path string) (*http.Response, error) {
		req, _ := http.NewRequestWithContext(ctx, "GET", base(path), nil)
		return http.DefaultClient.Do(req)
	}
	start := time.Now()
	resp, err := get(ctx, "/slow?20000")
	show("deadline", resp, err)
	var ne net.Error
	fmt.Println(errors.Is(err, context.DeadlineExceeded), os.IsTimeout(err), errors.As(err, &ne) && ne.Timeout())
	ctx2, cancel2 := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel2)
	resp, err = get(ctx2, "/slow?20000")
	show("cancel", resp, err)
	fmt.Println(errors.Is(err, context.Canceled), os.IsTimeout(err))
	ctx3, cancel3 := context.WithCancelCause(context.Background())
	time.AfterFunc(100*time.Millisecond, func() { cancel3(errors.New("because")) })
	resp, err = get(ctx3, "/slow?20000")
	show("cause", resp, err)
	ctx4, cancel4 := context.WithCancel(context.Background())
	resp, err = get(ctx4, "/drip?20000")
	time.AfterFunc(1500*time.Millisecond, cancel4)
	show("cancel while reading", resp, err)
	c := &http.Client{Timeout: 1500 * time.Millisecond}
	resp, err = c.Get(base("/slow?20000"))
	show("client", resp, err)
	fmt.Println(errors.Is(err, context.DeadlineExceeded), os.IsTimeout(err))
	resp, err = c.Get(base("/drip?20000"))
	show("client while reading", resp, err)
	c = &http.Client{Timeout: 20 * time.Second}
	resp, err = c.Get(base("/drip?100"))
	show("in time", resp, err)
	c = &http.Client{Transport: &http.Transport{ResponseHeaderTimeout: 500 * time.Millisecond}}
	resp, err = c.Get(base("/slow?20000"))
	show("header timeout", resp, err)
	fmt.Println(os.IsTimeout(err))
	resp, err = http.Get(base("/drip?20000"))
	if err == nil {
		resp.Body.Close()
		_, err = resp.Body.Read(make([]byte, 1))
	}
	fmt.Println("closed:", err)
	fmt.Println("at once:", time.Since(start) < 18*time.Second)
}

func brokenServer() {
	for _, path := range []string{"/short", "/cut", "/garbage", "/word", "/code", "/open", "/nogzip", "/location", "/eof"} {
		resp, err := http.Get("http://" + broken + path)
		show(path, resp, err)
	}
	resp, err := http.Get("https://" + broken + "/short")
	show("https", resp, err)
}

func parallel() {
	var wg sync.WaitGroup
	got := make([]string, 20)
	for i := range got {
		wg.Go(func() {
			resp, err := http.Get(base(fmt.Sprintf("/slow?%d", 300-10*i)))
			if err != nil {
				got[i] = masked(err)
				return
			}
			defer resp.Body.Close()
			b, _ := io.ReadAll(resp.Body)
			got[i] = string(b)
		})
	}
	wg.Wait()
	fmt.Printf("%q\n", got)
}

func main() {
	server, broken = os.Args[1], os.Args[2]
	simple()
	requests()
	redirects()
	timeouts()
	brokenServer()
	parallel()
}
