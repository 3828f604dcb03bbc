package http

import (
	"errors"
	"fmt"
	"net/url"
	"sync"
)

// ---- requests from other sites ----

// A CrossOriginProtection turns away what browsers send on behalf of another site, by what they say
// about it in Sec-Fetch-Site and Origin. The zero value trusts no other site.
type CrossOriginProtection struct {
	mu      sync.RWMutex
	bypass  *ServeMux
	trusted map[string]bool
	deny    Handler
}

// NewCrossOriginProtection returns a new one.
func NewCrossOriginProtection() *CrossOriginProtection { return new(CrossOriginProtection) }

// AddTrustedOrigin lets requests of an origin ("scheme://host[:port]") pass.
func (c *CrossOriginProtection) AddTrustedOrigin(origin string) error {
	u, err := url.Parse(origin)
	if err != nil {
		return fmt.Errorf("invalid origin %q: %w", origin, err)
	}
	wrong := ""
	switch {
	case u.Scheme == "":
		wrong = "scheme is required"
	case u.Host == "":
		wrong = "host is required"
	case u.Path != "" || u.RawQuery != "" || u.Fragment != "":
		wrong = "path, query, and fragment are not allowed"
	}
	if wrong != "" {
		return fmt.Errorf("invalid origin %q: %s", origin, wrong)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.trusted == nil {
		c.trusted = map[string]bool{}
	}
	c.trusted[origin] = true
	return nil
}

// passes is what the mux of the bypass patterns finds for a request that matches one.
type passes struct{}

// ServeHTTP is never called.
func (*passes) ServeHTTP(ResponseWriter, *Request) {}

// AddInsecureBypassPattern lets all requests pass that match a pattern of ServeMux.
func (c *CrossOriginProtection) AddInsecureBypassPattern(pattern string) {
	c.mu.Lock()
	if c.bypass == nil {
		c.bypass = NewServeMux()
	}
	mux := c.bypass
	c.mu.Unlock()
	mux.Handle(pattern, &passes{})
}

// SetDenyHandler sets who answers the requests that are turned away; nil is the default, a 403.
func (c *CrossOriginProtection) SetDenyHandler(h Handler) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.deny = h
}

var (
	errCrossOrigin    = errors.New("cross-origin request detected from Sec-Fetch-Site header")
	errCrossOriginOld = errors.New("cross-origin request detected, and/or browser is out of date: Sec-Fetch-Site is missing, and Origin does not match Host")
)

// Check returns an error for a request that another site may have caused, and that may change
// something.
func (c *CrossOriginProtection) Check(req *Request) error {
	switch req.Method {
	case MethodGet, MethodHead, MethodOptions:
		return nil
	}
	site, origin := req.Header.Get("Sec-Fetch-Site"), req.Header.Get("Origin")
	switch {
	case site == "same-origin" || site == "none":
		return nil
	case site != "":
		if !c.exempt(req, origin) {
			return errCrossOrigin
		}
		return nil
	case origin == "": // it is not a browser
		return nil
	}
	if u, err := url.Parse(origin); err == nil && u.Host == req.Host || c.exempt(req, origin) {
		return nil
	}
	return errCrossOriginOld
}

func (c *CrossOriginProtection) exempt(req *Request, origin string) bool {
	c.mu.RLock()
	defer c.mu.RUnlock()
	if c.bypass != nil {
		h, _ := c.bypass.Handler(req)
		if _, ok := h.(*passes); ok {
			return true
		}
	}
	return origin != "" && c.trusted[origin]
}

// Handler gives h the requests that Check lets pass.
func (c *CrossOriginProtection) Handler(h Handler) Handler {
	return HandlerFunc(func(w ResponseWriter, r *Request) {
		err := c.Check(r)
		if err == nil {
			h.ServeHTTP(w, r)
			return
		}
		c.mu.RLock()
		deny := c.deny
		c.mu.RUnlock()
		if deny != nil {
			deny.ServeHTTP(w, r)
			return
		}
		Error(w, err.Error(), StatusForbidden)
	})
}
