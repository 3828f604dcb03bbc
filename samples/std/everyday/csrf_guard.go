// A server that turns away forms of other sites, by what browsers say about where a request comes from.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
)

func main() {
	guard := http.NewCrossOriginProtection()
	for _, origin := range []string{"https://partner.example", "http://h:8080", "partner.example", "https://", "https://x/path", "https://x?q", "https://%zz", "null"} {
		fmt.Println(origin, guard.AddTrustedOrigin(origin))
	}
	guard.AddInsecureBypassPattern("POST /hooks/{name}")
	func() {
		defer func() { fmt.Println("panic:", recover() != nil) }()
		guard.AddInsecureBypassPattern("POST /hooks/{other}")
	}()
	saved := 0
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		_, pushes := w.(http.Pusher)
		saved++
		fmt.Fprint(w, "saved ", saved, pushes)
	})
	h := guard.Handler(mux)
	try := func(method, path string, header ...string) {
		req := httptest.NewRequest(method, "https://shop.example"+path, nil)
		for i := 0; i < len(header); i += 2 {
			req.Header.Set(header[i], header[i+1])
		}
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		fmt.Println(method, path, header, "->", rec.Code, strings.TrimSpace(rec.Body.String()), "|", guard.Check(req))
	}
	const site, from = "Sec-Fetch-Site", "Origin"
	try("GET", "/", site, "cross-site")
	try("POST", "/")
	try("POST", "/", site, "same-origin", from, "https://evil.example")
	try("POST", "/", site, "none")
	try("POST", "/", site, "same-site")
	try("PUT", "/", site, "cross-site", from, "https://evil.example")
	try("DELETE", "/", site, "cross-site", from, "https://partner.example")
	try("POST", "/", from, "https://shop.example")
	try("POST", "/", from, "http://shop.example")
	try("POST", "/", from, "https://evil.example")
	try("POST", "/", from, "null")
	try("POST", "/", from, "http://h:8080")
	try("POST", "/hooks/pay", site, "cross-site")
	try("PUT", "/hooks/pay", site, "cross-site")
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "go away", http.StatusTeapot)
	}))
	try("POST", "/", site, "cross-site")
	guard.SetDenyHandler(nil)
	try("POST", "/", site, "cross-site")
}
