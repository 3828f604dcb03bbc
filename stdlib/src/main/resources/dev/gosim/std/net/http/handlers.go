package http

import (
	"fmt"
	"html"
	"net/url"
	"path"
	"strings"
)

// ---- answers of a few kinds ----

// Error answers with a text and a status.
func Error(w ResponseWriter, error string, code int) {
	h := w.Header()
	h.Del("Content-Length")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(code)
	fmt.Fprintln(w, error)
}

// NotFound answers that there is no such page.
func NotFound(w ResponseWriter, r *Request) { Error(w, "404 page not found", StatusNotFound) }

// NotFoundHandler is NotFound as a Handler.
func NotFoundHandler() Handler { return HandlerFunc(NotFound) }

// SetCookie adds a cookie to the answer, if it is valid.
func SetCookie(w ResponseWriter, cookie *Cookie) {
	if v := cookie.String(); v != "" {
		w.Header().Add("Set-Cookie", v)
	}
}

// Redirect sends the client elsewhere; the URL may be relative to the request's path.
func Redirect(w ResponseWriter, r *Request, url string, code int) {
	if u, err := parseURL(url); err == nil && u.Scheme == "" && u.Host == "" {
		url = absolute(r, url)
	}
	h := w.Header()
	_, typed := h["Content-Type"]
	h.Set("Location", escapeNonASCII(url))
	if !typed && (r.Method == MethodGet || r.Method == MethodHead) {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	w.WriteHeader(code)
	if !typed && r.Method == MethodGet {
		fmt.Fprintln(w, "<a href=\""+html.EscapeString(url)+"\">"+StatusText(code)+"</a>.\n")
	}
}

func parseURL(s string) (*url.URL, error) { return url.Parse(s) }

// absolute is a path as seen from a request's, and clean.
func absolute(r *Request, to string) string {
	from := r.URL.Path
	if from == "" {
		from = "/"
	}
	if to == "" || to[0] != '/' {
		dir, _ := path.Split(from)
		to = dir + to
	}
	query := ""
	if i := strings.IndexByte(to, '?'); i >= 0 {
		to, query = to[:i], to[i:]
	}
	slash := strings.HasSuffix(to, "/")
	to = path.Clean(to)
	if slash && !strings.HasSuffix(to, "/") {
		to += "/"
	}
	return to + query
}

func escapeNonASCII(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 {
			b.WriteByte(s[i])
		} else {
			fmt.Fprintf(&b, "%%%x", s[i])
		}
	}
	return b.String()
}

// RedirectHandler is Redirect as a Handler.
func RedirectHandler(url string, code int) Handler { return &redirectHandler{url, code} }

type redirectHandler struct {
	url  string
	code int
}

func (rh *redirectHandler) ServeHTTP(w ResponseWriter, r *Request) {
	Redirect(w, r, rh.url, rh.code)
}

// StripPrefix gives h requests without a prefix of their paths, and those without it no page.
func StripPrefix(prefix string, h Handler) Handler {
	if prefix == "" {
		return h
	}
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		p, ok := strings.CutPrefix(r.URL.Path, prefix)
		raw, rawOK := strings.CutPrefix(r.URL.RawPath, prefix)
		if !ok || !rawOK && r.URL.RawPath != "" {
			NotFound(w, r)
			return
		}
		stripped := *r
		u := *r.URL
		u.Path, u.RawPath = p, raw
		stripped.URL = &u
		h.ServeHTTP(w, &stripped)
	})
}

// AllowQuerySemicolons gives h queries in which ";" is "&".
func AllowQuerySemicolons(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		if strings.Contains(r.URL.RawQuery, ";") {
			changed := *r
			u := *r.URL
			u.RawQuery = strings.ReplaceAll(r.URL.RawQuery, ";", "&")
			changed.URL = &u
			r = &changed
		}
		h.ServeHTTP(w, r)
	})
}
