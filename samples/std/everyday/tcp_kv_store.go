// A key-value store behind a binary protocol: frames with lengths, pipelined requests, a pool of connections.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"time"
)

type op byte

//go:generate stringer -type=op
const (
	get op = iota + 1
	set
	del
	incr
)

var (
	errNotFound = errors.New("not found")
	errTooLong  = errors.New("frame too long")
)

const maxFrame = 1 << 10

func writeFrame(w *bufio.Writer, kind op, fields ...string) error {
	body := []byte{byte(kind), byte(len(fields))}
	for _, f := range fields {
		body = binary.AppendUvarint(body, uint64(len(f)))
		body = append(body, f...)
	}
	if len(body) > maxFrame {
		return fmt.Errorf("%w: %d", errTooLong, len(body))
	}
	if err := binary.Write(w, binary.BigEndian, uint32(len(body))); err != nil {
		return err
	}
	_, err := w.Write(body)
	return err
}

func readFrame(r *bufio.Reader) (op, []string, error) {
	var n uint32
	if err := binary.Read(r, binary.BigEndian, &n); err != nil {
		return 0, nil, err
	}
	if n > maxFrame {
		return 0, nil, fmt.Errorf("%w: %d", errTooLong, n)
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(r, body); err != nil {
		return 0, nil, err
	}
	fields := make([]string, body[1])
	rest := body[2:]
	for i := range fields {
		size, k := binary.Uvarint(rest)
		if k <= 0 || uint64(len(rest)-k) < size {
			return 0, nil, errors.New("bad field")
		}
		fields[i] = string(rest[k : k+int(size)])
		rest = rest[k+int(size):]
	}
	return op(body[0]), fields, nil
}

type store struct {
	sync.Map
}

func (s *store) serve(c net.Conn) error {
	defer c.Close()
	r, w := bufio.NewReader(c), bufio.NewWriter(c)
	for {
		kind, f, err := readFrame(r)
		if err != nil {
			writeFrame(w, 0, "error", err.Error())
			w.Flush()
			return err
		}
		answer := []string{"ok"}
		switch kind {
		case get:
			if v, ok := s.Load(f[0]); ok {
				answer = append(answer, v.(string))
			} else {
				answer = []string{"none"}
			}
		case set:
			if old, loaded := s.Swap(f[0], f[1]); loaded {
				answer = append(answer, old.(string))
			}
		case del:
			if _, ok := s.LoadAndDelete(f[0]); !ok {
				answer = []string{"none"}
			}
		case incr:
			for {
				v, _ := s.LoadOrStore(f[0], "0")
				var n int
				fmt.Sscan(v.(string), &n)
				next := fmt.Sprint(n + 1)
				if s.CompareAndSwap(f[0], v, next) {
					answer = append(answer, next)
					break
				}
			}
		default:
			answer = []string{"error", fmt.Sprintf("unknown op %d", kind)}
		}
		writeFrame(w, kind, answer...)
		if r.Buffered() == 0 {
			w.Flush()
		}
	}
}

type client struct {
	pool sync.Pool
}

type conn struct {
	c net.Conn
	r *bufio.Reader
	w *bufio.Writer
}

func (cl *client) do(kind op, fields ...string) ([]string, error) {
	c := cl.pool.Get().(*conn)
	c.c.SetDeadline(time.Now().Add(time.Minute))
	if err := writeFrame(c.w, kind, fields...); err != nil {
		cl.pool.Put(c)
		return nil, err
	}
	c.w.Flush()
	_, answer, err := readFrame(c.r)
	if err == nil {
		cl.pool.Put(c)
		if answer[0] == "none" {
			err = errNotFound
		} else if answer[0] == "error" {
			err = errors.New(answer[1])
		}
	}
	return answer, err
}

func main() {
	l, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		panic(err)
	}
	s := &store{}
	ended := make(chan error, 32)
	go func() {
		for {
			c, err := l.AcceptTCP()
			if err != nil {
				return
			}
			go func() { ended <- s.serve(c) }()
		}
	}()
	dial := func() *conn {
		c, err := net.DialTCP("tcp", nil, l.Addr().(*net.TCPAddr))
		if err != nil {
			panic(err)
		}
		return &conn{c, bufio.NewReader(c), bufio.NewWriter(c)}
	}
	cl := &client{pool: sync.Pool{New: func() any { return dial() }}}
	fmt.Println(cl.do(get, "a"))
	fmt.Println(cl.do(set, "a", "1"))
	fmt.Println(cl.do(set, "a", "zwei ü"))
	fmt.Println(cl.do(get, "a"))
	fmt.Println(cl.do(del, "a"))
	fmt.Println(cl.do(del, "a"))
	fmt.Println(cl.do(99))
	fmt.Println(cl.do(set, "big", string(make([]byte, 2000))))
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			for range 10 {
				if _, err := cl.do(incr, "n"); err != nil {
					fmt.Println(err)
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(cl.do(get, "n"))

	c := dial()
	for i := range 5 {
		writeFrame(c.w, set, fmt.Sprint("k", i), fmt.Sprint(i*i))
		writeFrame(c.w, get, fmt.Sprint("k", i))
	}
	c.w.Flush()
	for range 10 {
		k, f, err := readFrame(c.r)
		fmt.Print(k, f, err, " ")
	}
	fmt.Println()
	c.c.Write([]byte{0xff, 0, 0, 0})
	_, f, err := readFrame(c.r)
	fmt.Println(f, err)
	_, _, err = readFrame(c.r)
	fmt.Println(err, errors.Is(<-ended, errTooLong))
	c = dial()
	c.c.Write([]byte{0, 0, 0, 9, 1})
	c.c.(*net.TCPConn).CloseWrite()
	fmt.Println(<-ended)
	l.Close()
}
