// A daemon that is controlled over a Unix socket in a folder of its own.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

func main() {
	dir, err := os.MkdirTemp("", "daemon")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "control.sock")
	clean := func(v any) string { return strings.ReplaceAll(fmt.Sprint(v), dir, "DIR") }
	_, err = net.Dial("unix", path)
	fmt.Println(clean(err), errors.Is(err, fs.ErrNotExist))
	l, err := net.Listen("unix", path)
	if err != nil {
		panic(err)
	}
	fmt.Println(clean(l.Addr()), l.Addr().Network())
	info, err := os.Stat(path)
	fmt.Println(info.Mode().Type()&fs.ModeSocket != 0, err)
	_, err = net.Listen("unix", path)
	fmt.Println(clean(err))

	jobs := map[string]int{"build": 1}
	var mu sync.Mutex
	var wg sync.WaitGroup
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() {
				defer c.Close()
				in := bufio.NewScanner(c)
				for in.Scan() {
					word, rest, _ := strings.Cut(in.Text(), " ")
					mu.Lock()
					switch word {
					case "add":
						jobs[rest]++
						fmt.Fprintln(c, "ok", jobs[rest])
					case "list":
						fmt.Fprintln(c, jobs)
					default:
						fmt.Fprintf(c, "what is %q?\n", word)
					}
					mu.Unlock()
				}
			})
		}
	}()
	c, err := net.Dial("unix", path)
	if err != nil {
		panic(err)
	}
	fmt.Printf("%q %s %T\n", c.LocalAddr(), clean(c.RemoteAddr()), c)
	in := bufio.NewReader(c)
	for _, cmd := range []string{"add test", "add build", "list", "explode"} {
		fmt.Fprintln(c, cmd)
		s, err := in.ReadString('\n')
		fmt.Printf("%q %v\n", s, err)
	}
	c.(*net.UnixConn).CloseWrite()
	rest, err := io.ReadAll(in)
	fmt.Println(len(rest), err, c.Close())
	wg.Wait()
	fmt.Println(l.Close())
	_, err = os.Stat(path)
	fmt.Println("socket is gone:", errors.Is(err, fs.ErrNotExist))

	l, err = net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		panic(err)
	}
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%s %s from %q", r.Host, r.URL, r.RemoteAddr)
	})}
	done := make(chan error)
	go func() { done <- srv.Serve(l) }()
	client := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "unix", path)
	}}}
	resp, err := client.Get("http://daemon/status?x=1")
	if err != nil {
		panic(err)
	}
	b, err := io.ReadAll(resp.Body)
	fmt.Println(string(b), err)
	fmt.Println(srv.Shutdown(context.Background()), <-done)
	addr, err := net.ResolveUnixAddr("unix", "/x/y")
	fmt.Println(addr, addr.Net, err)
}
