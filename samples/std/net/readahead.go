// A sender that is faster than its reader now, slower then: nothing gets lost, nobody waits for ever.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

const size = 1<<20 + 8000

func send(c net.Conn) {
	defer c.Close()
	p := make([]byte, 5000)
	for sent := 0; sent < size; {
		for i := range p {
			p[i] = byte((sent + i) % 251)
		}
		n, err := c.Write(p[:min(len(p), size-sent)])
		if err != nil {
			log.Print(err)
			return
		}
		sent += n
	}
}

// receive reads all, in pieces of a size, and says how many bytes came and how many were wrong.
func receive(addr string, piece int) (n, wrong int, err error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, 0, err
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(30 * time.Second))
	p := make([]byte, piece)
	for {
		m, err := c.Read(p)
		for _, b := range p[:m] {
			if b != byte(n%251) {
				wrong++
			}
			n++
		}
		if err == io.EOF {
			return n, wrong, nil
		}
		if err != nil {
			return n, wrong, err
		}
	}
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go send(c)
		}
	}()
	for round := range 6 {
		for _, piece := range []int{4096, 100, 32 << 10, 70000, 1 << 20} {
			n, wrong, err := receive(l.Addr().String(), piece)
			if n != size || wrong > 0 || err != nil {
				fmt.Println(round, piece, n, wrong, err)
			}
		}
	}
	fmt.Println(l.Close())
}
