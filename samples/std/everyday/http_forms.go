// A form handler: query and body values, uploads, limits, what is malformed.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"net/url"
	"strings"
)

func form(w http.ResponseWriter, r *http.Request) {
	err := r.ParseForm()
	fmt.Fprintf(w, "%v form=%v post=%v name=%q only=%q", err, r.Form, r.PostForm, r.FormValue("name"), r.PostFormValue("name"))
}

func upload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 2000)
	if err := r.ParseMultipartForm(64); err != nil {
		var tooBig *http.MaxBytesError
		fmt.Fprint(w, err, errors.Is(err, http.ErrNotMultipart), errors.Is(err, http.ErrMissingBoundary), errors.As(err, &tooBig))
		return
	}
	defer r.MultipartForm.RemoveAll()
	fmt.Fprintf(w, "values=%v", r.MultipartForm.Value)
	for _, field := range []string{"doc", "other"} {
		f, h, err := r.FormFile(field)
		if err != nil {
			fmt.Fprintf(w, " %s: %v %v", field, err, err == http.ErrMissingFile)
			continue
		}
		b, err := io.ReadAll(f)
		fmt.Fprintf(w, " %s: %s %d %q %v %s", field, h.Filename, h.Size, b, err, h.Header.Get("Content-Type"))
		f.Close()
	}
}

func main() {
	send := func(h http.HandlerFunc, method, target, kind, body string) {
		req := httptest.NewRequest(method, target, strings.NewReader(body))
		if kind != "" {
			req.Header.Set("Content-Type", kind)
		}
		rec := httptest.NewRecorder()
		h(rec, req)
		fmt.Println(rec.Code, rec.Body)
	}
	const enc = "application/x-www-form-urlencoded"
	send(form, "GET", "/?name=ann&name=bob&x=%20y+z", "", "")
	send(form, "POST", "/?name=query&q=1", enc, "name=body&b=2&b=3")
	send(form, "POST", "/?a=1;b=2", enc, "c=%zz&d=4")
	send(form, "POST", "/?%", enc, "e=5")
	send(form, "PUT", "/", enc+"; charset=utf-8", "name=put")
	send(form, "DELETE", "/?n=1", enc, "name=ignored")
	send(form, "POST", "/", "text/plain", "name=text")
	send(form, "POST", "/", "", "name=untyped")
	send(form, "POST", "/", "a b c", "name=x")
	send(form, "POST", "/", enc, strings.Repeat("k=v&", 3))

	var buf bytes.Buffer
	mw := multipart.NewWriter(&buf)
	mw.SetBoundary("BOUNDARY")
	mw.WriteField("title", "Ünïcode \"quoted\"")
	mw.WriteField("title", "second")
	fw, _ := mw.CreateFormFile("doc", `notes "1".txt`)
	io.WriteString(fw, strings.Repeat("abc ", 30))
	h := textproto.MIMEHeader{}
	h.Set("Content-Disposition", `form-data; name="other"; filename="../../etc/x.png"`)
	h.Set("Content-Type", "image/png")
	pw, _ := mw.CreatePart(h)
	pw.Write([]byte{1, 2, 3})
	mw.Close()
	fmt.Printf("%q\n", strings.SplitAfter(buf.String(), "\r\n")[:12])
	kind := mw.FormDataContentType()
	send(upload, "POST", "/?q=1", kind, buf.String())
	send(upload, "POST", "/", kind, buf.String()[:200])
	send(upload, "POST", "/", "multipart/form-data", buf.String())
	send(upload, "POST", "/", enc, "a=b")
	send(upload, "POST", "/", kind, strings.Replace(buf.String(), "second", strings.Repeat("x", 3000), 1))
	send(func(w http.ResponseWriter, r *http.Request) {
		mr, err := r.MultipartReader()
		if err != nil {
			fmt.Fprint(w, err)
			return
		}
		for {
			p, err := mr.NextPart()
			if err != nil {
				fmt.Fprint(w, " ", err)
				break
			}
			n, _ := io.Copy(io.Discard, p)
			fmt.Fprintf(w, "[%s %q %d]", p.FormName(), p.FileName(), n)
		}
		fmt.Fprint(w, " ", r.ParseMultipartForm(10))
	}, "POST", "/", kind, buf.String())

	srv := httptest.NewServer(http.HandlerFunc(form))
	defer srv.Close()
	resp, err := http.PostForm(srv.URL, url.Values{"name": {"a b", "c&d"}, "é": {"ü"}, "empty": nil})
	if err != nil {
		panic(err)
	}
	b, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(string(b))
}
