package main

import (
	"errors"
	"fmt"
	"net/url"
)

func show(name string, f func() (any, error)) {
	v, err := f()
	if err != nil {
		var e *url.Error
		fmt.Printf("%s: %v (%T) url.Error %v\n", name, err, errors.Unwrap(err), errors.As(err, &e))
		return
	}
	fmt.Printf("%s: %v\n", name, v)
}

func main() {
	for _, s := range []string{
		"http://[::1]:80/", "http://[::1", "http://[::1]x", "http://a[::1]/", "http://[1.2.3.4]/", "http://[::ffff:1.2.3.4]/", "http://[fe80::1%25en0]/", "http://[fe80::1%25]/", "http://[fe80::1%25a b]/", "http://[fe80::1%en0]/", "http://[hello]/",
		"http://::1/", "http://a:80:80/", "http://a:b/", "postgres://a:80,b:90/x", "http://a:80,b:90/", "http://a b/", "http://a%20b/", "http://a%41/", "http://a%C3%A9/", "http://u:p@h/x", "http://u:p:q@h/x", "http://u p@h/", "http://u%20p@h/", "http://a@b@c/",
		"http://[]/", "http://[::1]:/", "http://[v1.a]/", "http://[::1%25%41]/", "http://[1::2::3]/", "foo://[::1]a", "//a:b/c", "x://a::b/", "http://[::1]:80:80/", "http://[::1]]:8/", "http://[[::1]/", "http://a]/", "http://:80/", "http://a:/", "mysql://a:80:80/", "http://[0:0:0:0:0:0:0:1]/", "HTTPS://a:1:2/",
		"", "*", ":", ":a", "a:b", "a/b:c", "1a:b", "http:", "http:/", "http://", "http:///x", "///x", "//", "/", "?", "?a", "a?", "a??", "a?b?", "http://h?x", "http://h#f", "http://h/#", "http://h/%zz", "http://h/%2", "http://h/a%2Fb", "http://h/a%2fb?c=%zz#d%20e", "http://h/#%zz", "mailto:a@b.c", "mailto:", "http:a", "http:?x", "a\x7fb", "a\nb",
		"http://h/a b", "http://h/é", "http://h/[x]", "http://h/a;b,c", "http://h/a!b'c(d)*", "http://h/#a!b'c(d)*[x]", "file:///etc/passwd", "file://host/p", "file:/p", "http:////x", "http://h//x", "http://h:80/p?q=1&r=2#f", "HTTP://H/", "h+t.t-p:x", "x:/y", "x:////y", "//h", "//h/p", "//u@h", "http://@h/", "http://:@h/", "http://u:@h/", "http://%00@h/", "http://[fe80::%251]:8/", "https://a.b/c%20d?e f", "http://h/*", "http://h*", "foo bar", "http://u^@h/", "http://u%zz@h/", "http://h?a#b?c#d",
	} {
		show("Parse "+s, func() (any, error) {
			u, err := url.Parse(s)
			if err != nil {
				return nil, err
			}
			p, set := u.User.Password()
			return fmt.Sprintf("%q %q %q %q %v %q | %q %q %q %q %v %v | %v | %v %v %q | %q %q %v", u.Scheme, u.Opaque, u.User.Username(), p, set, u.Host, u.Path, u.RawPath, u.Fragment, u.RawFragment, u.ForceQuery, u.OmitHost, u, u.Redacted(), u.RequestURI(), u.EscapedFragment(), u.Hostname(), u.Port(), u.IsAbs()), nil
		})
		show("Req   "+s, func() (any, error) { return url.ParseRequestURI(s) })
	}
	for _, base := range []string{"http://a/b/c/d;p?q#f", "http://a", "a/b", "mailto:x", "http://h/%2f/x/", "/x/../y"} {
		b, _ := url.Parse(base)
		for _, ref := range []string{"", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", ";x", ".", "./", "..", "../", "../g", "../..", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g/../h", "http:g", "g;x=1/../y", "g//h", "..//g", "?", "#", "mailto:z", "%2e%2e/x", "//h/../x", "a/b/../../../c//"} {
			show(base+" + "+ref, func() (any, error) { return b.Parse(ref) })
			show(base+" join "+ref, func() (any, error) { return url.JoinPath(base, ref) })
			show(base+" join2 "+ref, func() (any, error) { return b.JoinPath("x", ref, "y/"), nil })
			show(base+" join3 "+ref, func() (any, error) { return b.JoinPath(ref), nil })
		}
		fmt.Println(b.JoinPath(), b.JoinPath(""), b.JoinPath("", ""), b.JoinPath("/"))
	}
	for _, q := range []string{"a=1&b=2&a=3", "a", "a=", "=b", "&&", "a;b", "a=%zz&b=1", "%zz=1", "a+b=c+d", "a=b=c", "a%3Db=%26", "x=1;y=2&z=3", "é=ü"} {
		v, err := url.ParseQuery(q)
		fmt.Println(q, v, err, v.Encode(), v.Get("a"), v.Has("b"))
	}
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	s := string(all)
	fmt.Println(url.QueryEscape(s))
	fmt.Println(url.PathEscape(s))
	fmt.Println(&url.URL{Path: s})
	fmt.Println(&url.URL{Host: s})
	fmt.Println(&url.URL{Fragment: s})
	fmt.Println(url.UserPassword(s, s), url.User(""), url.UserPassword("", ""), url.User("a"))
	for _, u := range []url.URL{{Path: "a:b"}, {Path: "//a"}, {Scheme: "x", Path: "//a"}, {Scheme: "x", Path: "a"}, {Host: "h", Path: "a"}, {Scheme: "x", OmitHost: true, Path: "//a"}, {Opaque: "o", Scheme: "x", RawQuery: "q"}, {Scheme: "x", Opaque: "//h/p"}, {Path: "a b", RawPath: "a%20b"}, {Path: "a b", RawPath: "zzz"}, {User: url.User("u")}, {User: url.User("u"), Path: "p"}, {Path: "*"}, {ForceQuery: true}} {
		fmt.Println(u.String(), u.RequestURI(), u.EscapedPath())
	}
	for _, e := range []string{"a%20b+c", "%", "%a", "%ag", "a%2", "%41%42"} {
		a, err := url.QueryUnescape(e)
		b, err2 := url.PathUnescape(e)
		fmt.Printf("%q %v %q %v\n", a, err, b, err2)
	}
}
