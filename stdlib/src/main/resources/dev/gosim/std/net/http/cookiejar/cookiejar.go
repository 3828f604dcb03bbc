// Package cookiejar keeps cookies in memory for a client, as RFC 6265 says.
package cookiejar

import (
	"cmp"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// A PublicSuffixList knows below which domains everybody may have a name.
type PublicSuffixList interface {
	PublicSuffix(domain string) string
	String() string
}

// Options are what a Jar is made with.
type Options struct {
	PublicSuffixList PublicSuffixList // nil: hosts may set cookies for all above them
}

// A Jar is an http.CookieJar.
type Jar struct {
	suffixes PublicSuffixList

	mu   sync.Mutex
	made uint64             // cookies so far
	kept map[string]cookies // by the registered domain
}

type cookies map[name]*kept

// A name is what tells cookies apart.
type name struct{ domain, path, name string }

// A kept cookie.
type kept struct {
	name
	value    string
	quoted   bool
	secure   bool
	hostOnly bool
	until    time.Time // zero: as long as the jar
	created  time.Time
	number   uint64
}

// New makes a jar; o may be nil.
func New(o *Options) (*Jar, error) {
	j := &Jar{kept: map[string]cookies{}}
	if o != nil {
		j.suffixes = o.PublicSuffixList
	}
	return j, nil
}

// Cookies returns what goes along with a request for u.
func (j *Jar) Cookies(u *url.URL) (list []*http.Cookie) {
	host, ok := hostOf(u)
	if !ok {
		return nil
	}
	path := cmp.Or(u.Path, "/")
	now := time.Now()
	var found []*kept
	j.mu.Lock()
	defer j.mu.Unlock()
	all := j.kept[j.registered(host)]
	for n, c := range all {
		if !c.until.IsZero() && !c.until.After(now) {
			delete(all, n)
		} else if c.isFor(host) && c.below(path) && (!c.secure || u.Scheme == "https" || local(c.domain)) {
			found = append(found, c)
		}
	}
	slices.SortFunc(found, func(a, b *kept) int {
		return cmp.Or(-strings.Compare(a.path, b.path), a.created.Compare(b.created), cmp.Compare(a.number, b.number))
	})
	for _, c := range found {
		list = append(list, &http.Cookie{Name: c.name.name, Value: c.value, Quoted: c.quoted})
	}
	return list
}

// SetCookies keeps what came with the answer to a request for u, as far as it may.
func (j *Jar) SetCookies(u *url.URL, cs []*http.Cookie) {
	host, ok := hostOf(u)
	if !ok {
		return
	}
	now := time.Now()
	j.mu.Lock()
	defer j.mu.Unlock()
	key := j.registered(host)
	all := j.kept[key]
	if all == nil {
		all = cookies{}
		j.kept[key] = all
	}
	for _, c := range cs {
		k, err := j.keep(c, host, u.Path)
		if err != nil {
			continue
		}
		if c.MaxAge > 0 {
			k.until = now.Add(time.Duration(c.MaxAge) * time.Second)
		}
		if c.MaxAge < 0 || !k.until.IsZero() && !k.until.After(now) {
			delete(all, k.name)
			continue
		}
		k.created, k.number = now, j.made
		if old := all[k.name]; old != nil {
			k.created, k.number = old.created, old.number
		} else {
			j.made++
		}
		all[k.name] = k
	}
	if len(all) == 0 {
		delete(j.kept, key)
	}
}

// keep is what is kept of a cookie of host.
func (j *Jar) keep(c *http.Cookie, host, path string) (*kept, error) {
	domain, hostOnly, err := j.domain(host, c.Domain)
	if err != nil {
		return nil, err
	}
	k := &kept{name: name{domain, c.Path, c.Name}, value: c.Value, quoted: c.Quoted, secure: c.Secure, hostOnly: hostOnly, until: c.Expires}
	if !strings.HasPrefix(c.Path, "/") {
		k.path = "/"
		if i := strings.LastIndexByte(path, '/'); i > 0 && path[0] == '/' {
			k.path = path[:i]
		}
	}
	return k, nil
}

var (
	errIllegal   = errors.New("cookiejar: illegal cookie domain attribute")
	errMalformed = errors.New("cookiejar: malformed cookie domain attribute")
)

// domain is to whom a cookie of host with a Domain attribute goes; only to host if there is none, or host is an address
// or a public suffix.
func (j *Jar) domain(host, attribute string) (domain string, hostOnly bool, err error) {
	if attribute == "" {
		return host, true, nil
	}
	if isAddress(host) {
		if host != attribute {
			return "", false, errIllegal
		}
		return host, true, nil
	}
	domain = strings.ToLower(strings.TrimPrefix(attribute, "."))
	if domain == "" || domain[0] == '.' || strings.HasSuffix(domain, ".") || !ascii(domain) {
		return "", false, errMalformed
	}
	public := false
	if j.suffixes != nil {
		suffix := j.suffixes.PublicSuffix(domain)
		public = suffix != "" && !below(domain, suffix)
	}
	switch {
	case public && host == domain:
		return host, true, nil
	case public || host != domain && !below(host, domain):
		return "", false, errIllegal
	}
	return domain, false, nil
}

// registered is the domain whose owner host belongs to: one label more than the public suffix.
func (j *Jar) registered(host string) string {
	if isAddress(host) {
		return host
	}
	end := strings.LastIndexByte(host, '.')
	if j.suffixes != nil {
		end = len(host) - len(j.suffixes.PublicSuffix(host)) - 1
	}
	if end <= 0 || host[end] != '.' {
		return host
	}
	return host[strings.LastIndexByte(host[:end], '.')+1:]
}

func (c *kept) isFor(host string) bool {
	return c.domain == host || !c.hostOnly && below(host, c.domain)
}

func (c *kept) below(path string) bool {
	rest, ok := strings.CutPrefix(path, c.path)
	return ok && (rest == "" || rest[0] == '/' || strings.HasSuffix(c.path, "/"))
}

// below reports whether host is a name in domain.
func below(host, domain string) bool {
	rest, ok := strings.CutSuffix(host, domain)
	return ok && strings.HasSuffix(rest, ".") && len(rest) > 0
}

// local reports whether a host is this machine, with which secrets are safe without TLS.
func local(host string) bool {
	host = strings.TrimSuffix(host, ".")
	if strings.EqualFold(host[strings.LastIndexByte(host, '.')+1:], "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// isAddress takes what no name can be for an address, too.
func isAddress(host string) bool { return strings.ContainsAny(host, ":%") || net.ParseIP(host) != nil }

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 0x7f })
}

// hostOf is the name of the host of u, if cookies are for such URLs at all.
func hostOf(u *url.URL) (host string, ok bool) {
	if u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	host = u.Host
	if n := strings.Count(host, ":"); n == 1 || n > 1 && host[0] == '[' && strings.Contains(host, "]:") {
		var err error
		if host, _, err = net.SplitHostPort(host); err != nil {
			return "", false
		}
	}
	host, err := toASCII(strings.TrimSuffix(host, "."))
	return strings.ToLower(host), err == nil
}
