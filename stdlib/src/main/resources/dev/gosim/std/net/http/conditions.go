package http

import (
	"net/textproto"
	"strings"
	"time"
)

// ---- conditional requests (RFC 9110, section 13) ----

// What a condition says.
const (
	unasked = iota
	granted
	refused
)

func known(t time.Time) bool { return !t.IsZero() && !t.Equal(time.Unix(0, 0)) }

func lastModified(w ResponseWriter, t time.Time) {
	if known(t) {
		w.Header().Set("Last-Modified", t.UTC().Format(TimeFormat))
	}
}

func notModified(w ResponseWriter) {
	h := w.Header()
	delete(h, "Content-Type")
	delete(h, "Content-Length")
	delete(h, "Content-Encoding")
	if h.Get("Etag") != "" {
		delete(h, "Last-Modified")
	}
	w.WriteHeader(StatusNotModified)
}

// preconditions answers if nothing more is to be sent; else it returns the range asked for.
func (r *Request) preconditions(w ResponseWriter, modified time.Time) (answered bool, wanted string) {
	reads := r.Method == MethodGet || r.Method == MethodHead
	tag := w.Header().Get("Etag")
	match := matches(r.Header.Get("If-Match"), tag, true)
	if match == unasked {
		match = until(r.Header.Get("If-Unmodified-Since"), modified)
	}
	if match == refused {
		w.WriteHeader(StatusPreconditionFailed)
		return true, ""
	}
	switch matches(r.Header.Get("If-None-Match"), tag, false) {
	case granted:
		if !reads {
			w.WriteHeader(StatusPreconditionFailed)
			return true, ""
		}
		notModified(w)
		return true, ""
	case unasked:
		if r.since(modified) == refused {
			notModified(w)
			return true, ""
		}
	}
	wanted = r.Header.Get("Range")
	if wanted != "" && reads && !inRange(r.Header.Get("If-Range"), tag, modified) {
		wanted = ""
	}
	return false, wanted
}

// since tells whether If-Modified-Since lets the content be sent.
func (r *Request) since(modified time.Time) int {
	if r.Method != MethodGet && r.Method != MethodHead {
		return unasked
	}
	switch until(r.Header.Get("If-Modified-Since"), modified) {
	case granted:
		return refused
	case refused:
		return granted
	}
	return unasked
}

// until tells whether the content has not been changed after a time.
func until(text string, modified time.Time) int {
	if text == "" || !known(modified) {
		return unasked
	}
	t, err := ParseTime(text)
	switch {
	case err != nil:
		return unasked
	case modified.Truncate(time.Second).After(t):
		return refused
	}
	return granted
}

// inRange tells whether a range is still of the content that the client knows.
func inRange(condition, tag string, modified time.Time) bool {
	if condition == "" {
		return true
	}
	if given, _ := scanTag(condition); given != "" {
		return given == tag && given[0] == '"'
	}
	t, err := ParseTime(condition)
	return err == nil && !modified.IsZero() && t.Unix() == modified.Unix()
}

// matches tells whether a list of tags has one; a weak one is none where strong ones are wanted.
func matches(list, tag string, strong bool) int {
	if list == "" {
		return unasked
	}
	for {
		list = strings.TrimLeft(textproto.TrimString(list), ",")
		list = textproto.TrimString(list)
		if strings.HasPrefix(list, "*") {
			return granted
		}
		given, rest := scanTag(list)
		if given == "" {
			return refused
		}
		if strong && given == tag && given[0] == '"' ||
			!strong && strings.TrimPrefix(given, "W/") == strings.TrimPrefix(tag, "W/") {
			return granted
		}
		list = rest
	}
}

// scanTag reads the tag at the beginning: a text in quotes, perhaps after W/.
func scanTag(s string) (tag, rest string) {
	s = textproto.TrimString(s)
	quoted, _ := strings.CutPrefix(s, "W/")
	if len(quoted) < 2 || quoted[0] != '"' {
		return "", ""
	}
	for i := 1; i < len(quoted); i++ {
		c := quoted[i]
		if c == '"' {
			n := len(s) - len(quoted) + i + 1
			return s[:n], s[n:]
		}
		if c < 0x21 || c == 0x7f {
			break
		}
	}
	return "", ""
}
