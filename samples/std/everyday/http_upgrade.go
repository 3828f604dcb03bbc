// A server that takes over its connection for a line protocol, and the client that asks for the upgrade.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"
)

func upgrade(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Upgrade") != "lines" {
		w.Header().Set("Upgrade", "lines")
		http.Error(w, "upgrade, please", http.StatusUpgradeRequired)
		return
	}
	conn, rw, err := http.NewResponseController(w).Hijack()
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	defer conn.Close()
	_, err = w.Write([]byte("too late"))
	fmt.Println("server: write after hijack:", errors.Is(err, http.ErrHijacked), err)
	_, _, err = http.NewResponseController(w).Hijack()
	fmt.Println("server: second hijack:", err)
	rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: lines\r\n\r\n")
	rw.Flush()
	conn.SetReadDeadline(time.Now().Add(time.Minute))
	for {
		line, err := rw.ReadString('\n')
		if err != nil {
			fmt.Println("server: read:", err)
			return
		}
		switch cmd := strings.TrimSpace(line); cmd {
		case "quit":
			fmt.Fprintln(rw, "bye")
			rw.Flush()
			return
		default:
			fmt.Fprintln(rw, strings.ToUpper(cmd), len(cmd))
			rw.Flush()
		}
	}
}

// A plain writer has none of the optional methods.
type plain struct{ http.ResponseWriter }

// A wrapper shows the writer below.
type wrapper struct{ http.ResponseWriter }

func (w wrapper) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/lines", upgrade)
	mux.HandleFunc("/wrapped", func(w http.ResponseWriter, r *http.Request) { upgrade(wrapper{w}, r) })
	mux.HandleFunc("/plain", func(w http.ResponseWriter, r *http.Request) {
		rc := http.NewResponseController(plain{w})
		fmt.Fprintln(w, rc.Flush(), rc.SetReadDeadline(time.Time{}), errors.Is(rc.EnableFullDuplex(), http.ErrNotSupported))
		_, _, err := rc.Hijack()
		fmt.Fprint(w, err)
	})
	srv := httptest.NewUnstartedServer(mux)
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	closed := make(chan string, 20)
	srv.Config.ConnState = func(c net.Conn, s http.ConnState) {
		if s == http.StateHijacked {
			closed <- s.String()
		}
	}
	srv.Start()
	defer srv.Close()

	resp, err := http.Get(srv.URL + "/lines")
	if err != nil {
		panic(err)
	}
	b, _ := io.ReadAll(resp.Body)
	fmt.Printf("%s %q %q\n", resp.Status, resp.Header.Get("Upgrade"), b)

	req, _ := http.NewRequest("GET", srv.URL+"/lines", nil)
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "lines")
	resp, err = http.DefaultTransport.RoundTrip(req)
	if err != nil {
		panic(err)
	}
	fmt.Println(resp.Status, resp.Header.Get("Upgrade"), <-closed)
	stream, ok := resp.Body.(io.ReadWriteCloser)
	fmt.Println("stream:", ok)
	in := bufio.NewScanner(stream)
	for _, s := range []string{"hello", "Gopher world", "quit"} {
		fmt.Fprintln(stream, s)
		in.Scan()
		fmt.Println("client:", in.Text())
	}
	fmt.Println(in.Scan(), in.Err(), stream.Close())

	conn, err := net.Dial("tcp", srv.Listener.Addr().String())
	if err != nil {
		panic(err)
	}
	// what follows the request comes with it
	io.WriteString(conn, "GET /wrapped HTTP/1.1\r\nHost: x\r\nUpgrade: lines\r\n\r\nearly\n")
	br := bufio.NewReader(conn)
	raw, err := http.ReadResponse(br, nil)
	fmt.Println(raw.Status, err, <-closed)
	line, _ := br.ReadString('\n')
	fmt.Printf("%q\n", line)
	conn.(*net.TCPConn).CloseWrite()
	rest, err := io.ReadAll(br)
	fmt.Printf("%q %v\n", rest, err)
	conn.Close()
	resp, _ = http.Get(srv.URL + "/plain")
	b, _ = io.ReadAll(resp.Body)
	fmt.Printf("%s\n", b)
}
