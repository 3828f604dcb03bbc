package http

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// ---- the multiplexer ----

// A ServeMux gives each request to the handler of the most specific pattern that is for it.
type ServeMux struct {
	mu    sync.RWMutex
	all   []*pattern
	plain map[string][]*pattern // those without wildcards, by path
	wild  []*pattern
}

// NewServeMux makes a ServeMux.
func NewServeMux() *ServeMux { return &ServeMux{} }

// DefaultServeMux is the one that Handle and HandleFunc register at.
var DefaultServeMux = &defaultServeMux

var defaultServeMux ServeMux

// Handle registers a handler at the DefaultServeMux.
func Handle(pattern string, handler Handler) { DefaultServeMux.register(pattern, handler) }

// HandleFunc registers a function at the DefaultServeMux.
func HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	DefaultServeMux.register(pattern, HandlerFunc(handler))
}

// Handle registers a handler; it panics if the pattern is invalid or conflicts with another.
func (mux *ServeMux) Handle(pattern string, handler Handler) { mux.register(pattern, handler) }

// HandleFunc registers a function.
func (mux *ServeMux) HandleFunc(pattern string, handler func(ResponseWriter, *Request)) {
	mux.register(pattern, HandlerFunc(handler))
}

func (mux *ServeMux) register(text string, handler Handler) {
	if text == "" {
		panic(errors.New("http: invalid pattern"))
	}
	if f, ok := handler.(HandlerFunc); handler == nil || ok && f == nil {
		panic(errors.New("http: nil handler"))
	}
	p, err := parsePattern(text)
	if err != nil {
		panic(fmt.Errorf("parsing %q: %w", text, err))
	}
	p.handler, p.place = handler, "unknown location"
	const registrar = 3 // who called Handle or HandleFunc
	if _, file, line, ok := runtime.Caller(registrar - 1); ok {
		p.place = fmt.Sprintf("%s:%d", file, line)
	}
	mux.mu.Lock()
	defer mux.mu.Unlock()
	for _, q := range mux.all {
		if why := p.conflict(q); why != "" {
			panic(fmt.Errorf("pattern %q (registered at %s) conflicts with pattern %q (registered at %s):\n%s", p, p.place, q, q.place, why))
		}
	}
	mux.all = append(mux.all, p)
	if !p.plain() {
		mux.wild = append(mux.wild, p)
		return
	}
	if mux.plain == nil {
		mux.plain = make(map[string][]*pattern)
	}
	var b strings.Builder
	for _, s := range p.segments {
		writeSegment(&b, s)
	}
	mux.plain[b.String()] = append(mux.plain[b.String()], p)
}

// ---- finding ----

// find returns the pattern for a request, with what its wildcards stand for.
func (mux *ServeMux) find(host, method, path string) (best *pattern, values []string) {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	for _, p := range mux.plain[unescaped(path)] {
		if p.isFor(host, method) && (best == nil || p.compare(best) == moreSpecific) {
			if _, ok := p.match(path); ok {
				best = p
			}
		}
	}
	for _, p := range mux.wild {
		if p.isFor(host, method) && (best == nil || p.compare(best) == moreSpecific) {
			if v, ok := p.match(path); ok {
				best, values = p, v
			}
		}
	}
	return best, values
}

func (p *pattern) isFor(host, method string) bool {
	return (p.host == "" || p.host == host) && p.takesMethod(method)
}

// exact reports whether a pattern that is for a path names it to its end.
func (p *pattern) exact(path string) bool {
	if p == nil {
		return false
	}
	if !p.last().multi {
		return true
	}
	return strings.HasSuffix(path, "/") && len(p.segments) == strings.Count(path, "/")
}

// methods lists those that there are patterns with for a path.
func (mux *ServeMux) methods(host, path string) []string {
	mux.mu.RLock()
	defer mux.mu.RUnlock()
	var all []string
	add := func(path string) {
		for _, p := range mux.all {
			if _, ok := p.match(path); ok && (p.host == "" || p.host == host) {
				all = append(all, p.method)
				if p.method == MethodGet {
					all = append(all, MethodHead)
				}
			}
		}
	}
	add(path)
	if !strings.HasSuffix(path, "/") {
		add(path + "/")
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// withSlash returns where a request for a path goes if only the path with a slash is known.
func (mux *ServeMux) withSlash(p *pattern, host, method, at string, u *url.URL) (*url.URL, *pattern) {
	if p.exact(at) || strings.HasSuffix(at, "/") {
		return nil, nil
	}
	q, _ := mux.find(host, method, at+"/")
	if !q.exact(at + "/") {
		return nil, nil
	}
	return &url.URL{Path: cleanPath(u.Path) + "/", RawQuery: u.RawQuery}, q
}

// lookup finds the handler of a request.
func (mux *ServeMux) lookup(r *Request) (h Handler, text string, p *pattern, values []string) {
	escaped := r.URL.EscapedPath()
	host, at := stripPort(r.Host), escaped
	if r.Method == MethodConnect {
		if at == "" {
			at = "/"
		}
		p, _ = mux.find(r.URL.Host, r.Method, at)
		if u, q := mux.withSlash(p, r.URL.Host, r.Method, at, r.URL); u != nil {
			return RedirectHandler(u.String(), slashRedirect), q.text, nil, nil
		}
		host = r.Host
		p, values = mux.find(host, r.Method, at)
	} else {
		at = cleanPath(at)
		p, values = mux.find(host, r.Method, at)
		if u, q := mux.withSlash(p, host, r.Method, at, r.URL); u != nil {
			return RedirectHandler(u.String(), slashRedirect), q.text, nil, nil
		}
		if at != escaped {
			if p != nil {
				text = p.text
			}
			u := &url.URL{Path: at, RawQuery: r.URL.RawQuery}
			return RedirectHandler(u.String(), slashRedirect), text, nil, nil
		}
	}
	if p != nil {
		return p.handler, p.text, p, values
	}
	if allowed := mux.methods(host, at); len(allowed) > 0 {
		return notAllowed(strings.Join(allowed, ", ")), "", nil, nil
	}
	return NotFoundHandler(), "", nil, nil
}

// slashRedirect is the status of redirects to a path with a slash, or to a clean one.
const slashRedirect = StatusTemporaryRedirect

func notAllowed(allow string) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		w.Header().Set("Allow", allow)
		Error(w, StatusText(StatusMethodNotAllowed), StatusMethodNotAllowed)
	})
}

// Handler returns the handler for a request, and the pattern that it was registered with.
func (mux *ServeMux) Handler(r *Request) (h Handler, pattern string) {
	h, pattern, _, _ = mux.lookup(r)
	return h, pattern
}

// ServeHTTP gives the request to its handler.
func (mux *ServeMux) ServeHTTP(w ResponseWriter, r *Request) {
	if r.RequestURI == "*" {
		if r.ProtoAtLeast(1, 1) {
			w.Header().Set("Connection", "close")
		}
		w.WriteHeader(StatusBadRequest)
		return
	}
	var h Handler
	h, r.Pattern, r.pat, r.matches = mux.lookup(r)
	h.ServeHTTP(w, r)
}

// cleanPath is path.Clean for rooted paths that keeps the slash at the end.
func cleanPath(p string) string {
	if p == "" {
		return "/"
	}
	if plainPath(p) && !strings.Contains(p, "//") && !strings.Contains(p, "/.") {
		return p
	}
	if p[0] != '/' {
		p = "/" + p
	}
	clean := path.Clean(p)
	if p[len(p)-1] == '/' && clean != "/" {
		clean += "/"
	}
	return clean
}

func stripPort(hostport string) string {
	if !strings.Contains(hostport, ":") {
		return hostport
	}
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		return hostport
	}
	return host
}

// ---- what wildcards stand for ----

// PathValue returns what a wildcard of the pattern stands for, or "".
func (r *Request) PathValue(name string) string {
	if i := r.pathIndex(name); i >= 0 {
		return r.matches[i]
	}
	return r.otherValues[name]
}

// SetPathValue sets what PathValue returns.
func (r *Request) SetPathValue(name, value string) {
	if i := r.pathIndex(name); i >= 0 {
		r.matches[i] = value
		return
	}
	if r.otherValues == nil {
		r.otherValues = make(map[string]string)
	}
	r.otherValues[name] = value
}

func (r *Request) pathIndex(name string) int {
	if r.pat == nil {
		return -1
	}
	i := 0
	for _, s := range r.pat.segments {
		if s.wild && s.text != "" {
			if s.text == name {
				return i
			}
			i++
		}
	}
	return -1
}
