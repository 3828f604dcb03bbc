package http

import (
	"errors"
	"io"
	"net/url"
	"strings"
)

// ---- forms ----

// mostForm is how long a form in a body may be.
const mostForm = 10 << 20

// ParseForm reads the query into Form, and the body of a POST, PUT or PATCH into PostForm and Form.
func (r *Request) ParseForm() error {
	var err error
	if r.PostForm == nil {
		if r.Method == MethodPost || r.Method == MethodPut || r.Method == MethodPatch {
			r.PostForm, err = r.parsePostForm()
		}
		if r.PostForm == nil {
			r.PostForm = make(url.Values)
		}
	}
	if r.Form != nil {
		return err
	}
	r.Form = make(url.Values)
	appendValues(r.Form, r.PostForm)
	if r.URL == nil {
		return err
	}
	query, e := url.ParseQuery(r.URL.RawQuery)
	if err == nil {
		err = e
	}
	appendValues(r.Form, query)
	return err
}

func appendValues(to, from url.Values) {
	for k, list := range from {
		to[k] = append(to[k], list...)
	}
}

func (r *Request) parsePostForm() (url.Values, error) {
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind, err := mediaType(r.Header.Get("Content-Type"))
	if kind != "application/x-www-form-urlencoded" {
		return nil, err
	}
	reader := io.Reader(r.Body)
	_, limited := r.Body.(*maxBytesReader)
	if !limited {
		reader = io.LimitReader(r.Body, mostForm+1)
	}
	b, err := io.ReadAll(reader)
	if err != nil {
		return nil, err
	}
	if !limited && len(b) > mostForm {
		return nil, errors.New("http: POST too large")
	}
	return url.ParseQuery(string(b))
}

// mediaType is a Content-Type without its parameters; without a type it is just bytes.
func mediaType(s string) (string, error) {
	if s == "" {
		return "application/octet-stream", nil
	}
	kind, _, _ := strings.Cut(s, ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	major, minor, slash := strings.Cut(kind, "/")
	switch {
	case kind == "":
		return "", errors.New("mime: no media type")
	case !isToken(major):
		return "", errors.New("mime: expected token after slash")
	case !slash:
		return kind, nil
	case minor == "" || !isToken(minor):
		return "", errors.New("mime: expected token after slash")
	}
	return kind, nil
}

// FormValue returns the first value of a key in the form, parsing it if need be.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseForm()
	}
	return r.Form.Get(key)
}

// PostFormValue returns the first value of a key in the body's form, parsing it if need be.
func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseForm()
	}
	return r.PostForm.Get(key)
}
