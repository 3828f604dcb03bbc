// A client that follows redirects: which ones, with which method, body, cookies and headers.
package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/end", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		_, hasReferer := r.Header["Referer"]
		fmt.Fprintf(w, "%s body=%q auth=%q ref=%v type=%q", r.Method, body, r.Header.Get("Authorization"), hasReferer, r.Header.Get("Content-Type"))
	})
	mux.HandleFunc("/go/{code}", func(w http.ResponseWriter, r *http.Request) {
		code, _ := strconv.Atoi(r.PathValue("code"))
		http.Redirect(w, r, "/end", code)
	})
	mux.HandleFunc("/loop/{n}", func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.PathValue("n"))
		http.Redirect(w, r, fmt.Sprintf("../loop/%d", n+1), http.StatusFound)
	})
	mux.HandleFunc("/nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(302) })
	mux.HandleFunc("/badly", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "http://%zz/")
		w.WriteHeader(302)
	})
	mux.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "sid", Value: "s1", Path: "/"})
		http.Redirect(w, r, "/whoami?x=1#frag", http.StatusSeeOther)
	})
	mux.HandleFunc("/whoami", func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("sid")
		fmt.Fprint(w, c, err, r.URL.RawQuery)
	})
	mux.Handle("/old", http.RedirectHandler("/end", http.StatusMovedPermanently))
	other := httptest.NewServer(mux)
	defer other.Close()
	mux2 := http.NewServeMux()
	mux2.Handle("/", mux)
	mux2.HandleFunc("/away", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, strings.Replace(other.URL, "127.0.0.1", "localhost", 1)+"/end", 307)
	})
	srv := httptest.NewServer(mux2)
	defer srv.Close()
	clean := strings.NewReplacer(srv.URL, "SRV", other.URL, "OTHER", strings.TrimPrefix(other.URL, "http://127.0.0.1"), ":PORT")

	show := func(resp *http.Response, err error) {
		if err != nil {
			var ue *url.Error
			errors.As(err, &ue)
			fmt.Println("error:", clean.Replace(err.Error()), "op", ue.Op, resp != nil)
			if resp != nil {
				fmt.Println("  with", resp.Status)
			}
			return
		}
		defer resp.Body.Close()
		b, err := io.ReadAll(resp.Body)
		fmt.Println(resp.StatusCode, strings.TrimSpace(string(b)), err, clean.Replace(resp.Request.URL.String()), resp.Request.Response != nil)
	}
	for _, code := range []int{301, 302, 303, 307, 308} {
		show(http.Post(srv.URL+"/go/"+strconv.Itoa(code), "text/x", strings.NewReader("payload")))
	}
	for _, method := range []string{"PUT", "HEAD", "DELETE"} {
		req, _ := http.NewRequest(method, srv.URL+"/go/302", strings.NewReader("b"))
		show(http.DefaultClient.Do(req))
	}
	req, _ := http.NewRequest("POST", srv.URL+"/go/307", io.MultiReader(strings.NewReader("cannot be sent twice")))
	show(http.DefaultClient.Do(req))
	for _, path := range []string{"/go/302", "/away"} {
		req, _ := http.NewRequest("GET", srv.URL+path, nil)
		req.SetBasicAuth("ann", "secret")
		show(http.DefaultClient.Do(req))
	}
	show(http.Get(srv.URL + "/loop/0"))
	show(http.Get(srv.URL + "/nowhere"))
	show(http.Get(srv.URL + "/badly"))
	show(http.Get(srv.URL + "/old"))

	jar, _ := cookiejar.New(nil)
	show((&http.Client{Jar: jar}).Get(srv.URL + "/login"))
	show((&http.Client{}).Get(srv.URL + "/login"))
	stop := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		return http.ErrUseLastResponse
	}}
	resp, err := stop.Get(srv.URL + "/old")
	if err == nil {
		loc, err := resp.Location()
		fmt.Println(clean.Replace(loc.String()), err, resp.Header.Get("Content-Type"))
	}
	show(resp, err)
	var trail []string
	count := &http.Client{CheckRedirect: func(req *http.Request, via []*http.Request) error {
		trail = append(trail, fmt.Sprint(len(via), req.URL.Path))
		if len(via) >= 3 {
			return errors.New("enough of this")
		}
		return nil
	}}
	show(count.Get(srv.URL + "/loop/5"))
	fmt.Println(trail)
	rec := httptest.NewRecorder()
	http.Redirect(rec, httptest.NewRequest("GET", "/a/b/c", nil), "d?q=<x>", 302)
	fmt.Printf("%d %q %q\n", rec.Code, rec.Header().Get("Location"), rec.Body)
}
