// A connection that is switched to another protocol, again and again: its answer comes before its end.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
)

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c, rw, _ := w.(http.Hijacker).Hijack()
		rw.WriteString("HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n")
		rw.Flush()
		line, _ := rw.ReadString('\n')
		rw.WriteString("echo " + line)
		rw.Flush()
		c.Close()
	}))
	defer srv.Close()
	failed := 0
	for range 300 {
		req, _ := http.NewRequest("GET", srv.URL+"/upgrade", nil)
		req.Header.Set("Connection", "Upgrade")
		req.Header.Set("Upgrade", "echo")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			failed++
			continue
		}
		rwc := resp.Body.(io.ReadWriteCloser)
		fmt.Fprintf(rwc, "hello\n")
		line, err := bufio.NewReader(rwc).ReadString('\n')
		if line != "echo hello\n" || err != nil {
			fmt.Printf("%q %v\n", line, err)
			failed++
		}
		rwc.Close()
	}
	fmt.Println("failed", failed)
}
