package http

import (
	"errors"
	"io"
	"mime"
	"mime/multipart"
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
	kind, _, err := mime.ParseMediaType(s)
	return kind, err
}

// FormValue returns the first value of a key in the form, parsing it if need be.
func (r *Request) FormValue(key string) string {
	if r.Form == nil {
		r.ParseMultipartForm(formMemory)
	}
	return r.Form.Get(key)
}

// PostFormValue returns the first value of a key in the body's form, parsing it if need be.
func (r *Request) PostFormValue(key string) string {
	if r.PostForm == nil {
		r.ParseMultipartForm(formMemory)
	}
	return r.PostForm.Get(key)
}

// ---- forms with files ----

// formMemory is how much of a form is kept in memory if nobody says how much.
const formMemory = 32 << 20

// readByParts stands for the form of a request whose parts the handler reads itself.
var readByParts = &multipart.Form{}

var errReadByParts = errors.New("http: multipart handled by MultipartReader")

// MultipartReader lets a handler read the parts of the body one by one.
func (r *Request) MultipartReader() (*multipart.Reader, error) {
	switch r.MultipartForm {
	case nil:
		r.MultipartForm = readByParts
		return r.parts(true)
	case readByParts:
		return nil, errors.New("http: MultipartReader called twice")
	}
	return nil, errors.New("http: multipart handled by ParseMultipartForm")
}

func (r *Request) parts(mixed bool) (*multipart.Reader, error) {
	text := r.Header.Get("Content-Type")
	if text == "" {
		return nil, ErrNotMultipart
	}
	if r.Body == nil {
		return nil, errors.New("missing form body")
	}
	kind, params, err := mime.ParseMediaType(text)
	if err != nil || kind != "multipart/form-data" && !(mixed && kind == "multipart/mixed") {
		return nil, ErrNotMultipart
	}
	boundary, ok := params["boundary"]
	if !ok {
		return nil, ErrMissingBoundary
	}
	return multipart.NewReader(r.Body, boundary), nil
}

// ParseMultipartForm reads the body as a form with files, of which maxMemory bytes are kept in
// memory, and ParseForm's part, too.
func (r *Request) ParseMultipartForm(maxMemory int64) error {
	if r.MultipartForm == readByParts {
		return errReadByParts
	}
	var first error
	if r.Form == nil {
		first = r.ParseForm()
	}
	if r.MultipartForm != nil {
		return nil
	}
	mr, err := r.parts(false)
	if err != nil {
		return err
	}
	f, err := mr.ReadForm(maxMemory)
	if err != nil {
		return err
	}
	appendValues(r.Form, f.Value)
	appendValues(r.PostForm, f.Value)
	r.MultipartForm = f
	return first
}

// FormFile returns the first file for a key, parsing the form if need be.
func (r *Request) FormFile(key string) (multipart.File, *multipart.FileHeader, error) {
	if r.MultipartForm == readByParts {
		return nil, nil, errReadByParts
	}
	if r.MultipartForm == nil {
		if err := r.ParseMultipartForm(formMemory); err != nil {
			return nil, nil, err
		}
	}
	if r.MultipartForm != nil {
		if list := r.MultipartForm.File[key]; len(list) > 0 {
			f, err := list[0].Open()
			return f, list[0], err
		}
	}
	return nil, nil, ErrMissingFile
}
