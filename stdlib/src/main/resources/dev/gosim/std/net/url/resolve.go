package url

import (
	"path"
	"strings"
)

// Parse reads a URL relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// resolvePath applies a relative path to a base and takes out "." and "..".
func resolvePath(base, ref string) string {
	full := base
	if strings.HasPrefix(ref, "/") {
		full = ref
	} else if ref != "" {
		full = base[:strings.LastIndex(base, "/")+1] + ref
	}
	if full == "" {
		return ""
	}
	segments := strings.Split(full, "/")
	kept := make([]string, 0, len(segments))
	rooted := strings.HasPrefix(full, "/")
	if rooted {
		segments = segments[1:]
	}
	for _, s := range segments {
		switch {
		case s == ".":
		case s == "..":
			if len(kept) > 0 {
				kept = kept[:len(kept)-1]
			}
		default:
			kept = append(kept, s)
		}
	}
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		kept = append(kept, "")
	}
	return "/" + strings.TrimPrefix(strings.Join(kept, "/"), "/")
}

// ResolveReference returns ref as seen from u (RFC 3986, section 5.2).
func (u *URL) ResolveReference(ref *URL) *URL {
	r := *ref
	if ref.Scheme == "" {
		r.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		r.setPath(resolvePath(ref.EscapedPath(), ""))
		return &r
	}
	if ref.Opaque != "" {
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		r.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			r.Fragment, r.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		r.Opaque, r.User, r.Host, r.Path = u.Opaque, nil, "", ""
		return &r
	}
	r.Host, r.User = u.Host, u.User
	r.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &r
}

// JoinPath returns u with elements added to its path, which is cleaned.
func (u *URL) JoinPath(elem ...string) *URL {
	j, _ := u.joinPath(elem...)
	return j
}

func (u *URL) joinPath(elem ...string) (*URL, error) {
	all := append([]string{u.EscapedPath()}, elem...)
	var p string
	if strings.HasPrefix(all[0], "/") {
		p = path.Join(all...)
	} else {
		// A relative path stays one, but cannot climb above its start.
		all[0] = "/" + all[0]
		p = path.Join(all...)[1:]
	}
	if strings.HasSuffix(all[len(all)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	j := *u
	err := j.setPath(p)
	return &j, err
}

// JoinPath parses base and adds elements to its path.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return
	}
	j, err := u.joinPath(elem...)
	if err != nil {
		return "", err
	}
	return j.String(), nil
}
