// A port scanner: many dials at once, a limit, results in order; and the listeners it looks for.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

type finding struct {
	index  int
	state  string
	banner string
}

// scan asks every address, at most limit at a time.
func scan(ctx context.Context, addrs []string, limit int) <-chan finding {
	out := make(chan finding)
	tickets := make(chan struct{}, limit)
	var wg sync.WaitGroup
	for i, addr := range addrs {
		wg.Go(func() {
			tickets <- struct{}{}
			defer func() { <-tickets }()
			f := finding{index: i}
			d := net.Dialer{Timeout: 10 * time.Second}
			c, err := d.DialContext(ctx, "tcp", addr)
			switch {
			case err == nil:
				f.state = "open"
				c.SetReadDeadline(time.Now().Add(10 * time.Second))
				line, _ := bufio.NewReader(c).ReadString('\n')
				f.banner = strings.TrimSpace(line)
				c.Close()
			case errors.Is(err, syscall.ECONNREFUSED):
				f.state = "closed"
			case errors.Is(err, context.Canceled), strings.Contains(err.Error(), "operation was canceled"):
				f.state = "given up"
			default:
				f.state = err.Error()
			}
			out <- f
		})
	}
	go func() {
		wg.Wait()
		close(out)
	}()
	return out
}

func main() {
	var addrs []string
	var listeners []net.Listener
	for i := range 12 {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			panic(err)
		}
		addrs = append(addrs, l.Addr().String())
		if i%3 == 2 {
			l.Close()
			continue
		}
		listeners = append(listeners, l)
		go func() {
			for {
				c, err := l.Accept()
				if err != nil {
					return
				}
				fmt.Fprintf(c, "service %d ready\r\n", i)
				c.Close()
			}
		}()
	}
	results := slices.Collect(func(yield func(finding) bool) {
		for f := range scan(context.Background(), addrs, 4) {
			if !yield(f) {
				return
			}
		}
	})
	slices.SortFunc(results, func(a, b finding) int { return a.index - b.index })
	counts := map[string]int{}
	for _, f := range results {
		fmt.Printf("%2d %-7s %s\n", f.index, f.state, f.banner)
		counts[f.state]++
	}
	fmt.Println(counts)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	n := 0
	for f := range scan(ctx, addrs, 2) {
		if f.state == "given up" {
			n++
		}
	}
	fmt.Println("given up:", n)
	for _, l := range listeners {
		if err := l.Close(); err != nil {
			fmt.Println(err)
		}
	}
}
