// A session with a login whose cookies a jar keeps: paths, domains, expiry, what is secure.
package main

import (
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"time"
)

type suffixes struct{}

func (suffixes) String() string { return "a list of two" }
func (suffixes) PublicSuffix(d string) string {
	if d == "co.uk" || strings.HasSuffix(d, ".co.uk") {
		return "co.uk"
	}
	return d[strings.LastIndex(d, ".")+1:]
}

func main() {
	var mu sync.Mutex
	sessions := map[string]string{}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", func(w http.ResponseWriter, r *http.Request) {
		user := r.PostFormValue("user")
		if user == "" {
			http.Error(w, "no user", http.StatusBadRequest)
			return
		}
		mu.Lock()
		id := fmt.Sprintf("s%d", len(sessions)+1)
		sessions[id] = user
		mu.Unlock()
		http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, Path: "/", HttpOnly: true, MaxAge: 3600, SameSite: http.SameSiteLaxMode})
		http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark mode", Quoted: true})
		http.Redirect(w, r, "/me", http.StatusSeeOther)
	})
	mux.HandleFunc("GET /me", func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("sid")
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		fmt.Fprintf(w, "you are %q; %v; named: %d", sessions[c.Value], r.Header["Cookie"], len(r.CookiesNamed("sid")))
	})
	mux.HandleFunc("/logout", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "sid", Path: "/", MaxAge: -1})
	})
	srv := httptest.NewServer(mux)
	defer srv.Close()
	jar, err := cookiejar.New(nil)
	if err != nil {
		panic(err)
	}
	client := &http.Client{Jar: jar, Timeout: time.Minute}
	show := func(res *http.Response, err error) {
		if err != nil {
			fmt.Println(err)
			return
		}
		defer res.Body.Close()
		var b strings.Builder
		res.Write(&b)
		_, body, _ := strings.Cut(b.String(), "\r\n\r\n")
		fmt.Println(res.Request.URL.Path, res.StatusCode, strings.TrimSpace(body))
	}
	show(client.Get(srv.URL + "/me"))
	show(client.PostForm(srv.URL+"/login", nil))
	show(client.PostForm(srv.URL+"/login", url.Values{"user": {"ann"}}))
	show(client.Get(srv.URL + "/me"))
	show(client.Get(srv.URL + "/logout"))
	show(client.Get(srv.URL + "/me"))

	at := func(s string) *url.URL {
		u, err := url.Parse(s)
		if err != nil {
			panic(err)
		}
		return u
	}
	for _, list := range []cookiejar.PublicSuffixList{nil, suffixes{}} {
		jar, _ := cookiejar.New(&cookiejar.Options{PublicSuffixList: list})
		for _, set := range [][2]string{
			{"http://www.shop.co.uk/a/b", "host=1"},
			{"http://www.shop.co.uk/a/b", "dom=2; Domain=shop.co.uk"},
			{"http://www.shop.co.uk/a/b", "dot=3; Domain=.Shop.Co.UK; Path=/"},
			{"http://www.shop.co.uk/a/b", "public=4; Domain=co.uk"},
			{"http://www.shop.co.uk/a/b", "other=5; Domain=example.com"},
			{"http://www.shop.co.uk/", "deep=6; Path=/a/b"},
			{"https://www.shop.co.uk/", "safe=7; Secure"},
			{"http://www.shop.co.uk/", "old=8; Expires=Thu, 01 Jan 1970 00:00:00 GMT"},
			{"http://www.shop.co.uk/", "odd=9; Domain=shop.co.uk."},
			{"http://127.0.0.1:80/", "ip=10; Domain=127.0.0.1; Secure"},
			{"http://127.0.0.1:80/", "ip2=11; Domain=127.0.0.2"},
			{"http://localhost/x", "local=12; Secure"},
			{"http://bücher.example/", "idn=13"},
			{"http://a.日本語.example./", "jp=14"},
			{"ftp://www.shop.co.uk/", "ftp=15"},
		} {
			c, err := http.ParseSetCookie(set[1])
			if err != nil {
				panic(err)
			}
			jar.SetCookies(at(set[0]), []*http.Cookie{c})
		}
		for _, u := range []string{"http://www.shop.co.uk/a/b", "http://www.shop.co.uk/a/bc", "https://www.shop.co.uk/", "http://shop.co.uk/", "http://cdn.shop.co.uk/a/b/c",
			"http://other.co.uk/", "http://127.0.0.1:8080/", "http://127.0.0.2/", "http://localhost:1/", "http://xn--bcher-kva.example/", "http://a.xn--wgv71a119e.example/",
			"http://[::1]/", "ftp://www.shop.co.uk/", "http://example.com/"} {
			fmt.Println(u, jar.Cookies(at(u)))
		}
	}
}
