// Files uploaded with a form, kept below a limit, answered with their hashes; mistakes of clients.
package main

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"slices"
	"strings"
)

func upload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 2000)
	if err := r.ParseMultipartForm(100); err != nil {
		var tooBig *http.MaxBytesError
		switch {
		case errors.As(err, &tooBig):
			http.Error(w, fmt.Sprintf("more than %d bytes", tooBig.Limit), http.StatusRequestEntityTooLarge)
		case errors.Is(err, http.ErrNotMultipart):
			http.Error(w, "not a form: "+err.Error(), http.StatusUnsupportedMediaType)
		default:
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
		return
	}
	defer r.MultipartForm.RemoveAll()
	fmt.Fprintf(w, "title=%q tags=%q\n", r.FormValue("title"), r.PostForm["tag"])
	var names []string
	for name := range r.MultipartForm.File {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, fh := range r.MultipartForm.File[name] {
			f, err := fh.Open()
			if err != nil {
				http.Error(w, err.Error(), 500)
				return
			}
			h, s := md5.New(), sha1.New()
			n, err := io.Copy(io.MultiWriter(h, s), f)
			f.Close()
			fmt.Fprintf(w, "%s %q %s %d=%d %x %.8x %v\n", name, fh.Filename, fh.Header.Get("Content-Type"), fh.Size, n, h.Sum(nil)[:4], s.Sum(nil), err)
		}
	}
	_, _, err := r.FormFile("none")
	fmt.Fprintln(w, err)
}

func stream(w http.ResponseWriter, r *http.Request) {
	mr, err := r.MultipartReader()
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	for {
		p, err := mr.NextPart()
		if err == io.EOF {
			return
		}
		if err != nil {
			fmt.Fprintln(w, "part:", err)
			return
		}
		b, err := io.ReadAll(p)
		fmt.Fprintf(w, "%q %q %d %v %v\n", p.FormName(), p.FileName(), len(b), p.Header, err)
	}
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /upload", upload)
	mux.HandleFunc("POST /stream", stream)
	srv := httptest.NewServer(mux)
	defer srv.Close()
	var form bytes.Buffer
	mw := multipart.NewWriter(&form)
	if err := mw.SetBoundary("border"); err != nil {
		panic(err)
	}
	fmt.Println(mw.SetBoundary("bad border "), mw.FormDataContentType())
	mw.WriteField("title", "Ä \"quoted\" title")
	mw.WriteField("tag", "one")
	mw.WriteField("tag", "two\r\nlines")
	fw, _ := mw.CreateFormFile("doc", "../dir/read \"me\".txt")
	io.WriteString(fw, strings.Repeat("small text\n", 5))
	fw, _ = mw.CreateFormFile("doc", "large.bin")
	fw.Write(bytes.Repeat([]byte{0, 1, 2, 255}, 200))
	pw, _ := mw.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="img"; filename="p.png"`}, "Content-Type": {"image/png"}})
	pw.Write([]byte("\x89PNG"))
	if err := mw.Close(); err != nil {
		panic(err)
	}
	post := func(path, kind string, body []byte) {
		res, err := http.Post(srv.URL+path, kind, bytes.NewReader(body))
		if err != nil {
			fmt.Println(err)
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		fmt.Printf("%s %d %q\n%s", path, res.StatusCode, res.Header.Get("Connection"), b)
	}
	kind := mw.FormDataContentType()
	for _, path := range []string{"/upload", "/stream"} {
		post(path, kind, form.Bytes())
		post(path, kind, form.Bytes()[:300])
		post(path, "text/plain", form.Bytes())
		post(path, "multipart/form-data", form.Bytes())
		post(path, "multipart/form-data; boundary=other", form.Bytes())
		post(path, "multipart/mixed; boundary=border", form.Bytes()[:100])
	}
	post("/upload", kind, append([]byte("--border\r\nContent-Disposition: form-data; name=x\r\n\r\n"), bytes.Repeat([]byte("long "), 1000)...))
	for _, s := range []string{`form-data; name="a b"; filename*=UTF-8''%e2%82%ac.txt`, `attachment; filename=x; filename=y`, "text/html; charset", "; x=y", `text/plain; a="\"q\""`} {
		t, params, err := mime.ParseMediaType(s)
		fmt.Printf("%q %v %v\n", t, params, err)
	}
	fmt.Println(mime.FormatMediaType("attachment", map[string]string{"filename": "naïve file.txt", "size": "3"}), mime.TypeByExtension(".html"))
}
