// Compresses answers for those who accept it; the client reads both.
package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

var writers = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err)
	}
	return w
}}

type gzipWriter struct {
	http.ResponseWriter
	io.Writer
}

func (g gzipWriter) Write(b []byte) (int, error) {
	if g.Header().Get("Content-Type") == "" {
		g.Header().Set("Content-Type", http.DetectContentType(b))
	}
	return g.Writer.Write(b)
}

func compressed(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			next(w, r)
			return
		}
		zw := writers.Get().(*gzip.Writer)
		defer writers.Put(zw)
		zw.Reset(w)
		defer zw.Close()
		w.Header().Set("Content-Encoding", "gzip")
		next(gzipWriter{w, zw}, r)
	}
}

func main() {
	srv := httptest.NewServer(compressed(func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "<html>")
		for i := range 1000 {
			fmt.Fprintf(w, "<p>line %d</p>\n", i)
		}
	}))
	defer srv.Close()
	sums := map[string]uint32{}
	for _, accept := range []string{"", "identity", "gzip"} {
		req, _ := http.NewRequest("GET", srv.URL, nil)
		if accept != "" {
			req.Header.Set("Accept-Encoding", accept)
		}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			panic(err)
		}
		var body io.Reader = res.Body
		if res.Header.Get("Content-Encoding") == "gzip" {
			if body, err = gzip.NewReader(body); err != nil {
				panic(err)
			}
		}
		h := crc32.NewIEEE()
		n, err := io.Copy(h, body)
		res.Body.Close()
		sums[accept] = h.Sum32()
		fmt.Printf("%q: %q %q uncompressed=%v %d %v %08x\n", accept, res.Header.Get("Content-Encoding"),
			res.Header.Get("Content-Type"), res.Uncompressed, n, err, h.Sum32())
	}
	fmt.Println(sums[""] == sums["gzip"])

	var buf bytes.Buffer
	zw := gzip.NewWriter(&buf)
	zw.Header = gzip.Header{Comment: "two members", Name: "x.txt", ModTime: time.Unix(1e9, 0), Extra: []byte("ex"), OS: 3}
	zw.Write([]byte("first "))
	zw.Flush()
	zw.Write([]byte("member"))
	zw.Close()
	first := buf.Len()
	zw.Reset(&buf)
	io.WriteString(zw, ", second")
	fmt.Println(zw.Close(), zw.Name == "")
	all := bytes.Clone(buf.Bytes())
	zr, err := gzip.NewReader(&buf)
	fmt.Println(zr.Name, zr.Comment, zr.ModTime.UTC(), string(zr.Extra), zr.OS, err)
	b, err := io.ReadAll(zr)
	fmt.Printf("%q %v\n", b, err)
	zr.Reset(bytes.NewReader(all))
	zr.Multistream(false)
	b, err = io.ReadAll(zr)
	fmt.Printf("%q %v\n", b, err)
	for _, broken := range [][]byte{all[:first-3], all[:first-9], append(bytes.Clone(all[:first-8]), 1, 2, 3, 4, 12, 0, 0, 0), []byte("no gzip at all"), all[:5], nil,
		append(bytes.Clone(all), "trailing garbage"...)} {
		zr, err := gzip.NewReader(bytes.NewReader(broken))
		if err != nil {
			fmt.Println("new:", err, errors.Is(err, gzip.ErrHeader))
			continue
		}
		b, err := io.ReadAll(zr)
		fmt.Printf("%q %v %v\n", b, err, errors.Is(err, gzip.ErrChecksum))
	}
}
