// Builds and takes apart URLs for an API client: queries, paths, references, user names.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
)

type search struct {
	Text  string
	Tags  []string
	Page  int
	Exact bool
}

func (s search) query() url.Values {
	v := url.Values{}
	v.Set("q", s.Text)
	for _, t := range s.Tags {
		v.Add("tag", t)
	}
	if s.Page > 1 {
		v.Set("page", fmt.Sprint(s.Page))
	}
	if s.Exact {
		v["exact"] = nil
	}
	return v
}

func main() {
	base, err := url.Parse("https://ann:p%40ss@api.example.com:8443/v1/?key=a+b#top")
	if err != nil {
		panic(err)
	}
	pw, ok := base.User.Password()
	fmt.Println(base.Scheme, base.User.Username(), pw, ok, base.Hostname(), base.Port(), base.Path, base.RawQuery, base.Fragment, base.IsAbs(), base.Redacted())
	u := base.JoinPath("users", "../items", "a b/c?d", "/é/")
	u.RawQuery = search{"go & java", []string{"x/y", "ü"}, 2, true}.query().Encode()
	u.Fragment = "part 1"
	fmt.Println(u, u.EscapedPath(), u.RequestURI(), u.EscapedFragment())
	for _, ref := range []string{"other", "../up", "/root", "?only=query", "#frag", "//host/p", "mailto:a@b", "a/../../b/./c", "", "a:b", "./a:b", "http:rel"} {
		r, err := base.Parse(ref)
		fmt.Println(ref, "->", r, err)
	}
	for _, s := range []string{"http://[::1%25eth0]:80/x", "http://a b/", "%zz", "http://h/%zz", "http://h:port/", "http://[::1", "http://h/\x7f", ":no", "http://user:pa ss@h/", "a%2Fb/c d", "//x//y", "HTTP://UP/Case", "http://h?x=1;y=2", "http://1.2.3.4:080/?#", "file:///c:/x", "urn:isbn:1"} {
		u, err := url.Parse(s)
		var ue *url.Error
		var esc url.EscapeError
		if errors.As(err, &ue) {
			fmt.Printf("%q %s %v %v\n", s, ue.Op, ue.Err, errors.As(err, &esc))
			continue
		}
		fmt.Printf("%q %q %q %q %q %q %q %v\n", s, u.Scheme, u.Opaque, u.Host, u.Path, u.RawPath, u, err)
	}
	v, err := url.ParseQuery("a=1&b=%20x&a=2&c&=empty&bad=%g&d;e=1&f=+%2B")
	fmt.Println(v, err, v.Get("a"), v.Has("c"), v.Has("z"), v["a"])
	v.Del("a")
	fmt.Println(v.Encode())
	for _, s := range []string{"a b/c+d&e=f?", "100%", "日本", "~-._!*'()"} {
		p, q := url.PathEscape(s), url.QueryEscape(s)
		back, err := url.PathUnescape(p)
		back2, err2 := url.QueryUnescape(q)
		fmt.Println(p, q, back == s, back2 == s, err, err2)
	}
	fmt.Println(url.JoinPath("http://h/a/", "../b", "c/"))
	fmt.Println(url.JoinPath("http://h/%zz"))
	b, err := json.Marshal(map[string]any{"u": base, "t": strings.Repeat("x", 2)})
	fmt.Println(len(b) > 20, err)
	text, err := base.MarshalBinary()
	var back url.URL
	fmt.Println(string(text), err, back.UnmarshalBinary(text), back == *base, *back.User == *base.User)
	fmt.Println((&url.URL{Scheme: "x", Host: "h", Path: "no/slash"}), &url.URL{Path: "a:b"}, &url.URL{Path: "//x"}, &url.URL{Host: "h", ForceQuery: true}, url.UserPassword("a:b", "c@d"), url.User("n"))
}
