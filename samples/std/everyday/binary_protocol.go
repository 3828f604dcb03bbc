// A key-value server with frames of its own over TCP, deadlines, and clients on net.Pipe.
package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

type op uint8

const (
	opGet op = iota + 1
	opPut
	opDel
)

type header struct {
	Magic  [2]byte
	Op     op
	_      uint8
	KeyLen uint16
	ValLen uint32
}

var errMagic = errors.New("bad magic")

func writeFrame(w io.Writer, o op, key string, val []byte) error {
	bw := bufio.NewWriter(w)
	h := header{[2]byte{'K', 'V'}, o, 0, uint16(len(key)), uint32(len(val))}
	if err := binary.Write(bw, binary.BigEndian, h); err != nil {
		return err
	}
	bw.WriteString(key)
	bw.Write(val)
	return bw.Flush()
}

func readFrame(r io.Reader) (o op, key string, val []byte, err error) {
	var h header
	if err = binary.Read(r, binary.BigEndian, &h); err != nil {
		return
	}
	if string(h.Magic[:]) != "KV" {
		return 0, "", nil, fmt.Errorf("%w %x", errMagic, h.Magic)
	}
	b := make([]byte, int(h.KeyLen)+int(h.ValLen))
	if _, err = io.ReadFull(r, b); err != nil {
		return
	}
	return h.Op, string(b[:h.KeyLen]), b[h.KeyLen:], nil
}

type server struct {
	mu sync.RWMutex
	m  map[string][]byte
}

func (s *server) serve(c net.Conn) error {
	defer c.Close()
	r := bufio.NewReader(c)
	for {
		o, k, v, err := readFrame(r)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var reply []byte
		s.mu.Lock()
		switch o {
		case opGet:
			reply = s.m[k]
		case opPut:
			s.m[k] = v
		case opDel:
			delete(s.m, k)
		default:
			err = fmt.Errorf("op %d", o)
		}
		s.mu.Unlock()
		if err != nil {
			return err
		}
		if err := writeFrame(c, o, k, reply); err != nil {
			return err
		}
	}
}

func call(c net.Conn, o op, key, val string) (string, error) {
	c.SetDeadline(time.Now().Add(time.Minute))
	if err := writeFrame(c, o, key, []byte(val)); err != nil {
		return "", err
	}
	_, _, v, err := readFrame(c)
	return string(v), err
}

func main() {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		panic(err)
	}
	s := &server{m: map[string][]byte{}}
	var conns sync.WaitGroup
	accepted := make(chan error)
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				accepted <- err
				return
			}
			conns.Go(func() {
				if err := s.serve(c); err != nil {
					fmt.Println("server:", err)
				}
			})
		}
	}()
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Go(func() {
			c, err := net.Dial(ln.Addr().Network(), ln.Addr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			for j := range 50 {
				k := fmt.Sprintf("key-%d-%d", i, j)
				call(c, opPut, k, k+"!")
				if v, err := call(c, opGet, k, ""); v != k+"!" || err != nil {
					fmt.Println(k, v, err)
				}
			}
			call(c, opDel, fmt.Sprintf("key-%d-0", i), "")
		})
	}
	wg.Wait()
	fmt.Println(len(s.m), string(s.m["key-3-49"]))
	bad := func(b ...byte) {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			panic(err)
		}
		defer c.Close()
		c.Write(b)
		c.(*net.TCPConn).CloseWrite()
		n, err := io.Copy(io.Discard, c)
		conns.Wait()
		fmt.Println("client:", n, err)
	}
	bad([]byte("GET / HTTP/1.1")...)
	bad('K', 'V', 9, 0, 0, 1, 0, 0, 0, 0, 'x')
	bad('K', 'V', 1)
	bad('K', 'V', 1, 0, 0, 5, 0, 0, 0, 0, 'x')
	ln.Close()
	err = <-accepted
	fmt.Println(errors.Is(err, net.ErrClosed), err.(*net.OpError).Op)

	a, b := net.Pipe()
	a.SetReadDeadline(time.Now().Add(-time.Second))
	_, _, _, err = readFrame(a)
	var ne net.Error
	fmt.Println(err, errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout(), a.LocalAddr(), b.RemoteAddr().Network())
	a.SetReadDeadline(time.Time{})
	go s.serve(b)
	fmt.Println(call(a, opGet, "key-1-1", ""))
	a.Close()
	_, err = call(a, opGet, "x", "")
	fmt.Println(err, err == io.ErrClosedPipe)
	var h header
	fmt.Println(binary.Size(h), binary.Size([]int{1}), binary.Write(io.Discard, binary.LittleEndian, 1))
	buf, err := binary.Append(nil, binary.LittleEndian, []uint16{1, 0x203})
	fmt.Println(buf, err, binary.AppendUvarint(nil, 300), binary.AppendVarint(nil, -65))
}
