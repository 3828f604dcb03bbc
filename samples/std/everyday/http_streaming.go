// Bodies that have no end yet: chunks both ways, trailers, Expect: 100-continue, bodies that fail.
package main

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
)

type hashed struct {
	io.Reader
	h   hash.Hash
	req *http.Request
}

// Read fills in the trailer when all has been read.
func (s *hashed) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	s.h.Write(p[:n])
	if err == io.EOF {
		s.req.Trailer.Set("X-Hash", fmt.Sprintf("%x", s.h.Sum(nil)[:4]))
	}
	return n, err
}

type broken struct{ n int }

func (b *broken) Read(p []byte) (int, error) {
	if b.n == 0 {
		return 0, errors.New("disk on fire")
	}
	b.n--
	return copy(p, "chunk"), nil
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/upper", func(w http.ResponseWriter, r *http.Request) {
		rc := http.NewResponseController(w)
		if err := rc.EnableFullDuplex(); err != nil {
			fmt.Println("full duplex:", err)
		}
		w.Header().Set("Trailer", "X-Lines, X-Hash")
		in := bufio.NewScanner(r.Body)
		lines := 0
		for in.Scan() {
			lines++
			fmt.Fprintln(w, strings.ToUpper(in.Text()))
			rc.Flush()
		}
		w.Header().Set("X-Lines", fmt.Sprint(lines))
		w.Header().Set("X-Hash", r.Trailer.Get("X-Hash"))
		w.Header().Set(http.TrailerPrefix+"X-Unannounced", "there")
	})
	mux.HandleFunc("/choosy", func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > 10 {
			http.Error(w, "too much", http.StatusExpectationFailed)
			return
		}
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%q %v %q", b, err, r.Header.Get("Expect"))
	})
	got := make(chan string, 1)
	mux.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		n, err := io.Copy(io.Discard, r.Body)
		got <- fmt.Sprint(n >= 5, errors.Is(err, io.ErrUnexpectedEOF), r.ContentLength, r.TransferEncoding)
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", r.URL.RawQuery)
		n, err := io.WriteString(w, "0123456789")
		fmt.Println("wrote", n, err)
	})
	mux.HandleFunc("/abort", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "half")
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
	srv := httptest.NewUnstartedServer(mux)
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.Start()
	defer srv.Close()

	pr, pw := io.Pipe()
	req, _ := http.NewRequest("POST", srv.URL+"/upper", nil)
	req.Trailer = http.Header{"X-Hash": nil}
	req.Body = io.NopCloser(&hashed{pr, sha256.New(), req})
	req.ContentLength = -1
	type result struct {
		resp *http.Response
		err  error
	}
	done := make(chan result, 1)
	go func() {
		resp, err := http.DefaultClient.Do(req)
		done <- result{resp, err}
	}()
	fmt.Fprintln(pw, "first line")
	r := <-done
	if r.err != nil {
		panic(r.err)
	}
	lines := bufio.NewReader(r.resp.Body)
	for _, next := range []string{"second", "third", ""} {
		s, err := lines.ReadString('\n')
		fmt.Printf("%q %v %v\n", s, err, r.resp.Trailer)
		if next == "" {
			pw.Close()
		} else {
			fmt.Fprintln(pw, next)
		}
	}
	rest, err := io.ReadAll(lines)
	fmt.Printf("%q %v %v %v %v\n", rest, err, r.resp.Trailer, r.resp.TransferEncoding, r.resp.ContentLength)

	for _, body := range []string{"small", "much too large"} {
		req, _ := http.NewRequest("PUT", srv.URL+"/choosy", strings.NewReader(body))
		req.Header.Set("Expect", "100-continue")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			continue
		}
		b, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(resp.StatusCode, strings.TrimSpace(string(b)))
	}
	_, err = http.Post(srv.URL+"/count", "text/plain", &broken{2})
	fmt.Println(strings.ReplaceAll(err.Error(), srv.URL, ""))
	fmt.Println("server:", <-got)
	for _, path := range []string{"/cut?4", "/cut?20", "/abort"} {
		resp, err := http.Get(srv.URL + path)
		if err != nil {
			fmt.Println(path, err)
			continue
		}
		b, err := io.ReadAll(resp.Body)
		fmt.Printf("%s %q %v %v\n", path, b, err, resp.ContentLength)
		resp.Body.Close()
	}
}
