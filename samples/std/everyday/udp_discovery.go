// Service discovery over UDP: questions and answers in datagrams, lost ones asked again.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"sync/atomic"
	"time"
)

type question struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

type reply struct {
	ID   int    `json:"id"`
	Addr string `json:"addr,omitempty"`
	Err  string `json:"err,omitempty"`
}

// serve answers questions; every third one it loses.
func serve(pc net.PacketConn, names map[string]string) error {
	buf := make([]byte, 512)
	for n := 1; ; n++ {
		k, from, err := pc.ReadFrom(buf)
		if err != nil {
			return err
		}
		if n%3 == 0 {
			continue
		}
		var q question
		var r reply
		if err := json.Unmarshal(buf[:k], &q); err != nil {
			r.Err = err.Error()
		} else if r.ID = q.ID; names[q.Name] == "" {
			r.Err = "unknown service " + q.Name
		} else {
			r.Addr = names[q.Name]
		}
		b, _ := json.Marshal(r)
		pc.WriteTo(b, from)
	}
}

var retries atomic.Int32

func ask(c net.Conn, q question) (reply, error) {
	b, _ := json.Marshal(q)
	buf := make([]byte, 512)
	for range 5 {
		if _, err := c.Write(b); err != nil {
			return reply{}, err
		}
		c.SetReadDeadline(time.Now().Add(2 * time.Second))
		n, err := c.Read(buf)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			retries.Add(1)
			continue
		}
		if err != nil {
			return reply{}, err
		}
		var r reply
		err = json.Unmarshal(buf[:n], &r)
		return r, err
	}
	return reply{}, errors.New("no answer")
}

func main() {
	pc, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	ended := make(chan error)
	go func() { ended <- serve(pc, map[string]string{"db": "10.0.0.5:5432", "web": "10.0.0.6:80"}) }()
	c, err := net.Dial("udp", pc.LocalAddr().String())
	if err != nil {
		panic(err)
	}
	for i, name := range []string{"db", "web", "mail"} {
		r, err := ask(c, question{i, name})
		fmt.Printf("%+v %v\n", r, err)
	}
	fmt.Println("asked again:", retries.Load())
	c.Write([]byte("{bad"))
	buf := make([]byte, 4)
	c.SetReadDeadline(time.Now().Add(10 * time.Second))
	n, err := c.Read(buf) // the rest of a datagram is lost
	fmt.Printf("%d %q %v\n", n, buf, err)

	u, err := net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		panic(err)
	}
	to := u.LocalAddr().(*net.UDPAddr)
	sender, _ := net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	for _, s := range []string{"one", "", "three"} {
		n, err := sender.WriteToUDPAddrPort([]byte(s), to.AddrPort())
		fmt.Println(n, err)
	}
	for range 3 {
		n, from, err := u.ReadFromUDP(buf)
		fmt.Printf("%q %v %v\n", buf[:n], from.Port == sender.LocalAddr().(*net.UDPAddr).Port, err)
	}
	_, err = sender.Write([]byte("x"))
	fmt.Println(err != nil)
	_, err = sender.WriteTo([]byte("x"), &net.TCPAddr{})
	fmt.Println(err != nil)
	u.SetReadDeadline(time.Now())
	_, from, err := u.ReadFromUDPAddrPort(buf)
	fmt.Println(from == netip.AddrPort{}, errors.Is(err, os.ErrDeadlineExceeded))
	pc.Close()
	fmt.Println(errors.Is(<-ended, net.ErrClosed))
}
