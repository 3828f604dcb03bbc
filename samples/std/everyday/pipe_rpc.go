// A small RPC with JSON lines over net.Pipe: calls that overtake each other, deadlines, a broken pipe.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

type message struct {
	ID     int             `json:"id"`
	Method string          `json:"method,omitempty"`
	Params json.RawMessage `json:"params,omitempty"`
	Result any             `json:"result,omitempty"`
	Error  *rpcError       `json:"error,omitempty"`
}

type rpcError struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

func (e *rpcError) Error() string { return fmt.Sprintf("rpc error %d: %s", e.Code, e.Message) }

type handler func(json.RawMessage) (any, error)

func serve(c net.Conn, methods map[string]handler) error {
	defer c.Close()
	dec := json.NewDecoder(c)
	var mu sync.Mutex
	enc := json.NewEncoder(c)
	var wg sync.WaitGroup
	defer wg.Wait()
	for {
		var m message
		if err := dec.Decode(&m); err != nil {
			return err
		}
		wg.Go(func() {
			out := message{ID: m.ID}
			h, ok := methods[m.Method]
			if !ok {
				out.Error = &rpcError{-32601, "no method " + m.Method}
			} else if v, err := h(m.Params); err != nil {
				out.Error = &rpcError{-32000, err.Error()}
			} else {
				out.Result = v
			}
			mu.Lock()
			defer mu.Unlock()
			enc.Encode(out)
		})
	}
}

type client struct {
	c       net.Conn
	mu      sync.Mutex
	next    int
	waiting map[int]chan message
	failed  error
}

func newClient(c net.Conn) *client {
	cl := &client{c: c, waiting: map[int]chan message{}}
	go func() {
		dec := json.NewDecoder(c)
		for {
			var m message
			err := dec.Decode(&m)
			cl.mu.Lock()
			if err != nil {
				cl.failed = err
				for _, ch := range cl.waiting {
					close(ch)
				}
				cl.mu.Unlock()
				return
			}
			ch := cl.waiting[m.ID]
			delete(cl.waiting, m.ID)
			cl.mu.Unlock()
			if ch != nil {
				ch <- m
			}
		}
	}()
	return cl
}

func (cl *client) call(ctx context.Context, method string, params any) (any, error) {
	raw, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	cl.mu.Lock()
	cl.next++
	id := cl.next
	ch := make(chan message, 1)
	cl.waiting[id] = ch
	err = json.NewEncoder(cl.c).Encode(message{ID: id, Method: method, Params: raw})
	cl.mu.Unlock()
	if err != nil {
		return nil, err
	}
	select {
	case m, ok := <-ch:
		if !ok {
			return nil, cl.failed
		}
		if m.Error != nil {
			return nil, m.Error
		}
		return m.Result, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func main() {
	a, b := net.Pipe()
	gate := make(chan struct{})
	ended := make(chan error)
	go func() {
		ended <- serve(b, map[string]handler{
			"add": func(p json.RawMessage) (any, error) {
				var n []float64
				if err := json.Unmarshal(p, &n); err != nil {
					return nil, err
				}
				sum := 0.0
				for _, x := range n {
					sum += x
				}
				return sum, nil
			},
			"slow": func(json.RawMessage) (any, error) { <-gate; return "at last", nil },
		})
	}()
	cl := newClient(a)
	ctx := context.Background()
	slow := make(chan string)
	started := make(chan struct{})
	go func() {
		close(started)
		v, err := cl.call(ctx, "slow", nil)
		slow <- fmt.Sprint(v, err)
	}()
	<-started
	fmt.Println(cl.call(ctx, "add", []int{1, 2, 3}))
	fmt.Println(cl.call(ctx, "add", "no list"))
	_, err := cl.call(ctx, "fly", nil)
	var re *rpcError
	fmt.Println(errors.As(err, &re), re.Code, err)
	_, err = cl.call(ctx, "add", func() {})
	fmt.Println(err)
	brief, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	_, err = cl.call(brief, "slow", nil)
	cancel()
	fmt.Println(err)
	close(gate)
	fmt.Println(<-slow)
	a.Close()
	fmt.Println(<-ended)
	_, err = cl.call(ctx, "add", 1)
	fmt.Println(err, errors.Is(err, io.ErrClosedPipe))

	x, y := net.Pipe()
	fmt.Println(x.LocalAddr(), x.RemoteAddr().Network())
	x.SetDeadline(time.Now().Add(-1))
	_, err = x.Write([]byte("nobody reads"))
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded))
	x.SetDeadline(time.Time{})
	go func() {
		x.Write([]byte("in pieces"))
		x.Close()
	}()
	buf := make([]byte, 4)
	for {
		n, err := y.Read(buf)
		fmt.Printf("%q %v\n", buf[:n], err)
		if err != nil {
			break
		}
	}
	_, err = y.Write([]byte("z"))
	fmt.Println(err)
}
