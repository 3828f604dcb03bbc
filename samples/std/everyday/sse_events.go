// Events from a broker to its subscribers as they happen (text/event-stream).
package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
)

type broker struct {
	mu   sync.Mutex
	subs map[chan string]struct{}
	left chan string
}

func (b *broker) publish(s string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	for c := range b.subs {
		c <- s
	}
	return len(b.subs)
}

func (b *broker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "streaming unsupported", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-cache")
	c := make(chan string, 16)
	b.mu.Lock()
	b.subs[c] = struct{}{}
	b.mu.Unlock()
	defer func() {
		b.mu.Lock()
		delete(b.subs, c)
		b.mu.Unlock()
		b.left <- r.URL.Query().Get("name") + ": " + r.Context().Err().Error()
	}()
	fmt.Fprintf(w, ": welcome\nretry: %d\n\n", 1000)
	f.Flush()
	for id := 1; ; id++ {
		select {
		case s := <-c:
			fmt.Fprintf(w, "id: %d\n", id)
			for line := range strings.SplitSeq(s, "\n") {
				fmt.Fprintf(w, "data: %s\n", line)
			}
			fmt.Fprint(w, "\n")
			f.Flush()
		case <-r.Context().Done():
			return
		}
	}
}

type onlyWriter struct{ http.ResponseWriter }

func main() {
	b := &broker{subs: map[chan string]struct{}{}, left: make(chan string, 3)}
	srv := httptest.NewServer(b)
	defer srv.Close()
	type client struct {
		sc     *bufio.Scanner
		cancel context.CancelFunc
	}
	var clients []client
	for _, name := range []string{"a", "b", "c"} {
		ctx, cancel := context.WithCancel(context.Background())
		req, _ := http.NewRequestWithContext(ctx, "GET", srv.URL+"/events?name="+name, nil)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			panic(err)
		}
		defer res.Body.Close()
		fmt.Println(name, res.Status, res.Header.Get("Content-Type"), res.TransferEncoding, res.ContentLength)
		sc := bufio.NewScanner(res.Body)
		for sc.Scan() && sc.Text() != "" {
			fmt.Println(" ", sc.Text())
		}
		clients = append(clients, client{sc, cancel})
	}
	event := func(c client) string {
		var lines []string
		for c.sc.Scan() && c.sc.Text() != "" {
			lines = append(lines, c.sc.Text())
		}
		return strings.Join(lines, " / ")
	}
	fmt.Println(b.publish("first"))
	fmt.Println(b.publish("two\nlines"))
	for _, c := range clients {
		fmt.Println(event(c), "|", event(c))
	}
	clients[1].cancel()
	fmt.Println(<-b.left)
	for clients[1].sc.Scan() {
	}
	fmt.Println(clients[1].sc.Err())
	fmt.Println(b.publish("third"))
	fmt.Println(event(clients[0]), event(clients[2]))
	clients[0].cancel()
	clients[2].cancel()
	<-b.left
	<-b.left
	rec := httptest.NewRecorder()
	b.ServeHTTP(onlyWriter{rec}, httptest.NewRequest("GET", "/", nil))
	fmt.Print(rec.Code, " ", rec.Body)
}
