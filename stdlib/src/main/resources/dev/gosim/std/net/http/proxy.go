package http

import (
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
)

// ---- proxies ----

// ProxyURL returns a Transport.Proxy that always uses one proxy.
func ProxyURL(fixedURL *url.URL) func(*Request) (*url.URL, error) {
	return func(*Request) (*url.URL, error) { return fixedURL, nil }
}

// ProxyFromEnvironment takes the proxy from HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
func ProxyFromEnvironment(req *Request) (*url.URL, error) {
	text := ""
	switch req.URL.Scheme {
	case "http":
		text = environment("HTTP_PROXY")
	case "https":
		text = environment("HTTPS_PROXY")
	}
	if text == "" || !usesProxy(req.URL) {
		return nil, nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme == "" || u.Host == "" {
		if u2, err2 := url.Parse("http://" + text); err2 == nil {
			return u2, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("invalid proxy address %q: %v", text, err)
	}
	return u, nil
}

func environment(name string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return os.Getenv(strings.ToLower(name))
}

// usesProxy reports whether NO_PROXY lets a host be reached through a proxy; loopback never is.
func usesProxy(u *url.URL) bool {
	host, port := endpoint(u)
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	ip := net.ParseIP(host)
	if host == "localhost" || ip != nil && ip.IsLoopback() {
		return false
	}
	for entry := range strings.SplitSeq(environment("NO_PROXY"), ",") {
		entry = strings.ToLower(strings.TrimSpace(entry))
		if entry == "*" {
			return false
		}
		if entry != "" && excluded(entry, host, port, ip) {
			return false
		}
	}
	return true
}

// excluded reports whether an entry of NO_PROXY names a host.
func excluded(entry, host, port string, ip net.IP) bool {
	if _, network, err := net.ParseCIDR(entry); err == nil {
		return ip != nil && network.Contains(ip)
	}
	if h, p, err := net.SplitHostPort(entry); err == nil {
		if p != port {
			return false
		}
		entry = h
	}
	if x := net.ParseIP(strings.Trim(entry, "[]")); x != nil {
		return ip != nil && x.Equal(ip)
	}
	entry = strings.TrimPrefix(entry, "*")
	if strings.HasPrefix(entry, ".") {
		return strings.HasSuffix(host, entry)
	}
	return host == entry || strings.HasSuffix(host, "."+entry)
}

// endpoint is host and port of a URL, the port being the scheme's when there is none.
func endpoint(u *url.URL) (host, port string) {
	host, port = u.Hostname(), u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return host, port
}
