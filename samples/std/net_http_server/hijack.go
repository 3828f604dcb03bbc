// A handler that takes its connection over.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
)

func hijack() {
	var states []string
	var mu sync.Mutex
	ended := make(chan bool)
	ts := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, rw, err := http.NewResponseController(w).Hijack()
		if err != nil {
			fmt.Println(err)
			return
		}
		defer close(ended)
		defer c.Close()
		_, err = w.Write([]byte("x"))
		fmt.Println("write:", err)
		line, err := rw.ReadString('\n')
		fmt.Fprintf(rw, "you said %q %v, context %v\n", line, err, r.Context().Err())
		rw.Flush()
		line, _ = rw.ReadString('\n')
		fmt.Fprintf(c, "and %q\n", line)
	}))
	ts.Config.ErrorLog = log.New(io.Discard, "", 0)
	ts.Config.ConnState = func(c net.Conn, s http.ConnState) {
		mu.Lock()
		states = append(states, s.String())
		mu.Unlock()
	}
	ts.Start()
	c, _ := net.Dial("tcp", ts.Listener.Addr().String())
	io.WriteString(c, "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: x\r\n\r\nearly\n")
	r := bufio.NewReader(c)
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	io.WriteString(c, "later\n")
	rest, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", rest, err)
	<-ended
	ts.Close()
	mu.Lock()
	fmt.Println(states)
	mu.Unlock()
}

func main() { hijack() }
