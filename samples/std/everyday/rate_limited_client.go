// A client that keeps to a rate and understands 429 with Retry-After, on a transport of its own.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

type client struct {
	http  *http.Client
	lim   *rate.Limiter
	sleep func(time.Duration)
}

type statusError struct {
	code int
	url  *url.URL
}

func (e *statusError) Error() string {
	return fmt.Sprintf("%s: %d %s", e.url.Redacted(), e.code, http.StatusText(e.code))
}

func (c *client) get(ctx context.Context, u string) (string, error) {
	for range 3 {
		if err := c.lim.Wait(ctx); err != nil {
			return "", err
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
		if err != nil {
			return "", err
		}
		res, err := c.http.Do(req)
		if err != nil {
			return "", err
		}
		b, err := io.ReadAll(io.LimitReader(res.Body, 64))
		res.Body.Close()
		switch {
		case err != nil:
			return "", err
		case res.StatusCode == http.StatusTooManyRequests:
			s, err := strconv.Atoi(res.Header.Get("retry-after"))
			if err != nil {
				return "", fmt.Errorf("retry-after: %w", err)
			}
			c.sleep(time.Duration(s) * time.Second)
		case res.StatusCode/100 != 2:
			return "", &statusError{res.StatusCode, res.Request.URL}
		default:
			return string(b), nil
		}
	}
	return "", errors.New("too many tries")
}

func main() {
	var mu sync.Mutex
	seen := map[string]int{}
	answer := func(r *http.Request) (*http.Response, error) {
		mu.Lock()
		seen[r.URL.Path]++
		n := seen[r.URL.Path]
		mu.Unlock()
		res := &http.Response{StatusCode: 200, Header: http.Header{}, Request: r, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}
		body := "body of " + r.URL.RequestURI() + " " + r.UserAgent()
		switch r.URL.Path {
		case "/busy":
			if n < 3 {
				res.StatusCode = 429
				res.Header.Set("Retry-After", strconv.Itoa(n))
			}
		case "/always":
			res.StatusCode = 429
			res.Header.Set("Retry-After", "1")
		case "/date":
			res.StatusCode = 429
			res.Header.Set("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")
		case "/secret":
			res.StatusCode = 403
		case "/broken":
			return nil, io.ErrUnexpectedEOF
		case "/moved":
			res.StatusCode = 302
			res.Header.Set("Location", "../elsewhere?from=moved#frag")
		case "/loop":
			res.StatusCode = 307
			res.Header.Set("Location", "/loop")
		case "/none":
			res.Body = nil
			return res, nil
		}
		res.Body = io.NopCloser(strings.NewReader(body))
		return res, nil
	}
	var slept []time.Duration
	c := &client{&http.Client{Transport: roundTripper(answer)}, rate.NewLimiter(rate.Inf, 0), func(d time.Duration) { slept = append(slept, d) }}
	for _, u := range []string{"http://h/ok?q=1", "http://h/busy", "http://h/always", "http://h/date", "http://user:pw@h/secret",
		"http://h/broken", "http://h/a/moved", "http://h/moved", "http://h/loop", "http://h/none", "http://h/%zz", "ftp://h/ok", "://", "http:///x", "http://h :80/"} {
		s, err := c.get(context.Background(), u)
		fmt.Printf("%s: %q %v %v\n", u, s, err, slept)
		var ue *url.Error
		if errors.As(err, &ue) {
			fmt.Printf("  url error: %s %q %T %v\n", ue.Op, ue.URL, ue.Err, ue.Timeout())
		}
		slept = nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := c.get(ctx, "http://h/ok")
	fmt.Println(err)
	c.lim = rate.NewLimiter(rate.Every(time.Hour), 1)
	ctx, cancel = context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	_, err = c.get(ctx, "http://h/ok")
	fmt.Println(err)
	_, err = c.get(ctx, "http://h/ok")
	fmt.Println(err)
	fmt.Println(c.lim.Allow(), c.lim.Burst(), c.lim.Limit() == rate.Every(time.Hour), c.lim.ReserveN(time.Now(), 2).OK())
}
