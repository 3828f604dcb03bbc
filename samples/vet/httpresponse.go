// Responses that are used before the error has been looked at.
package main

import (
	"net/http"
)

func check(r *http.Response, err error) (*http.Response, error) { return r, err }

func bad(c *http.Client, url string) {
	resp, err := http.Get(url)
	defer resp.Body.Close()
	if err != nil {
		return
	}
}

func client(c *http.Client, d http.Client, url string) {
	resp, err := c.Head(url)
	defer resp.Body.Close()
	if err != nil {
		return
	}
	resp, err = d.Get(url)
	defer resp.Body.Close()
	{
		resp, err := http.DefaultClient.Do(nil)
		defer resp.Body.Close()
		_ = err
	}
}

func good(url string) {
	resp, err := http.Get(url)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	other, err := http.Get(url)
	defer func() { other.Body.Close() }()
	third, err := check(http.Get(url))
	defer third.Body.Close()
	fourth, err := http.Get(url)
	defer resp.Body.Close()
	_ = fourth
	switch {
	case err == nil:
		r, err := http.Get(url)
		defer r.Body.Close()
		_ = err
	}
}

func main() {}
