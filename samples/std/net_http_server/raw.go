// What a server answers, byte by byte but for the date.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"
)

var date = regexp.MustCompile(`Date: [^\r]*`)

// talk sends a text over a new connection and shows all that comes back.
func talk(addr, what, text string) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		fmt.Println("dial:", err)
		return
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(20 * time.Second))
	io.WriteString(c, text)
	b, err := io.ReadAll(c)
	fmt.Printf("--- %s\n%q %v\n", what, date.ReplaceAllString(string(b), "Date: D"), err)
}

func main() {
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	mux := http.NewServeMux()
	mux.HandleFunc("/plain", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "plain text") })
	mux.HandleFunc("/html", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "<html><body>x</body></html>") })
	mux.HandleFunc("/empty", func(w http.ResponseWriter, r *http.Request) {})
	mux.HandleFunc("/large", func(w http.ResponseWriter, r *http.Request) {
		for range 3 {
			io.WriteString(w, strings.Repeat("x", 1000))
		}
	})
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "one")
		w.(http.Flusher).Flush()
		io.WriteString(w, "two")
		http.NewResponseController(w).Flush()
		io.WriteString(w, "three")
	})
	mux.HandleFunc("/length", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "5")
		n, err := io.WriteString(w, "abc")
		fmt.Println(n, err)
		n, err = io.WriteString(w, "defg")
		fmt.Println(n, err)
		n, err = io.WriteString(w, "de")
		fmt.Println(n, err)
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "5")
		io.WriteString(w, "abc")
	})
	mux.HandleFunc("/badlength", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "many")
		io.WriteString(w, "abc")
	})
	mux.HandleFunc("/204", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/x")
		w.WriteHeader(204)
		fmt.Println(w.Write([]byte("no")))
	})
	mux.HandleFunc("/304", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/x")
		w.Header().Set("Etag", `"x"`)
		w.WriteHeader(304)
	})
	mux.HandleFunc("/twice", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(201)
		w.WriteHeader(500)
		w.Header().Set("Late", "yes")
		io.WriteString(w, "made")
	})
	mux.HandleFunc("/odd", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(299)
		io.WriteString(w, "odd")
	})
	mux.HandleFunc("/early", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", "</style.css>; rel=preload")
		w.WriteHeader(http.StatusEarlyHints)
		io.WriteString(w, "body")
	})
	mux.HandleFunc("/trailer", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Trailer", "Sum, Other")
		io.WriteString(w, "body")
		w.Header().Set("Sum", "42")
		w.Header().Set(http.TrailerPrefix+"Unannounced", "x")
	})
	mux.HandleFunc("/prefixed", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "body")
		w.(http.Flusher).Flush()
		w.Header().Set(http.TrailerPrefix+"Unannounced", "x")
	})
	mux.HandleFunc("/identity", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Transfer-Encoding", "identity")
		io.WriteString(w, "body")
	})
	mux.HandleFunc("/lines", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Lines", " a\r\nb ")
		w.Header()["lower"] = []string{"1", "2"}
		w.Header().Set("Date", "mine")
		w.Header().Set("Connection", "close")
		io.WriteString(w, "x")
	})
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		fmt.Fprintf(w, "%s %s %q %v len %d te %v trailer %v", r.Method, r.Proto, b, err, r.ContentLength, r.TransferEncoding, r.Trailer)
	})
	mux.HandleFunc("/ignore", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "not read") })
	mux.HandleFunc("/fields", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%v host %s uri %s path %s query %s close %v", r.Header, r.Host, r.RequestURI, r.URL.Path, r.URL.RawQuery, r.Close)
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(l, mux)
	addr := l.Addr().String()
	get := func(path string) {
		talk(addr, path, "GET "+path+" HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	}
	for _, path := range strings.Fields("/plain /html /empty /large /flush /length /short /badlength /204 /304 /twice /odd /early /trailer /prefixed /identity /lines /none /fields?a=b%20c") {
		get(path)
	}
	for _, path := range strings.Fields("/plain /large /empty /flush /length") {
		talk(addr, "HEAD "+path, "HEAD "+path+" HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	}
	talk(addr, "1.0", "GET /plain HTTP/1.0\r\n\r\n")
	talk(addr, "1.0 large", "GET /large HTTP/1.0\r\n\r\n")
	talk(addr, "1.0 keep-alive", "GET /plain HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /plain HTTP/1.0\r\n\r\n")
	talk(addr, "two", "GET /plain HTTP/1.1\r\nHost: h\r\n\r\nGET /html HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	talk(addr, "post", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
	talk(addr, "post short", "POST /echo HTTP/1.0\r\nContent-Length: 3\r\n\r\nhello")
	talk(addr, "chunked", "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTrailer: Sum\r\nConnection: close\r\n\r\n3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\nSum: 5\r\n\r\n")
	talk(addr, "bad chunk", "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nabc\r\n")
	talk(addr, "unread", "POST /ignore HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhelloGET /plain HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	talk(addr, "continue", "POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
	talk(addr, "expectation", "GET /plain HTTP/1.1\r\nHost: h\r\nExpect: wonders\r\n\r\n")
	talk(addr, "absolute", "GET http://other:80/fields?x HTTP/1.1\r\nHost: h\r\nAccept: a\r\naccept: b\r\nX-y:   z  \r\nConnection: close\r\n\r\n")
	talk(addr, "no host", "GET /plain HTTP/1.1\r\n\r\n")
	talk(addr, "two hosts", "GET /plain HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
	talk(addr, "bad host", "GET /plain HTTP/1.1\r\nHost: a b\r\n\r\n")
	talk(addr, "garbage", "hello there\r\n\r\n")
	talk(addr, "version", "GET /plain HTTP/3.7\r\nHost: h\r\n\r\n")
	talk(addr, "encoding", "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n")
	talk(addr, "bad length", "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n")
	talk(addr, "bad name", "GET /plain HTTP/1.1\r\nHost: h\r\nb(d: x\r\n\r\n")
	talk(addr, "bad value", "GET /plain HTTP/1.1\r\nHost: h\r\nX: a\x01b\r\n\r\n")
	talk(addr, "bad uri", "GET plain HTTP/1.1\r\nHost: h\r\n\r\n")
	talk(addr, "options", "OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
	talk(addr, "star", "GET * HTTP/1.1\r\nHost: h\r\n\r\n")
	talk(addr, "too large", "GET /plain HTTP/1.1\r\nHost: h\r\nX: "+strings.Repeat("x", 1<<20+8000)+"\r\n\r\n")
}
