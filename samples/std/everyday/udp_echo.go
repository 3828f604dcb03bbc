// An echo over UDP whose client numbers its messages and sends again what got no answer.
package main

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"time"
)

func serve(pc net.PacketConn, drop map[string]bool, done chan<- error) {
	buf := make([]byte, 64)
	for {
		n, from, err := pc.ReadFrom(buf)
		if err != nil {
			done <- err
			return
		}
		msg := string(buf[:n])
		if drop[msg] {
			delete(drop, msg)
			continue
		}
		if _, err := pc.WriteTo([]byte(strings.ToUpper(msg)), from); err != nil {
			done <- err
			return
		}
	}
}

func ask(c *net.UDPConn, i int, wait time.Duration) (string, int, error) {
	buf := make([]byte, 64)
	msg := "ping " + strconv.Itoa(i)
	for try := 1; ; try++ {
		if _, err := fmt.Fprint(c, msg); err != nil {
			return "", try, err
		}
		c.SetReadDeadline(time.Now().Add(wait))
		n, err := c.Read(buf)
		if errors.Is(err, os.ErrDeadlineExceeded) && try < 3 {
			continue
		}
		if err != nil || strings.HasSuffix(string(buf[:n]), " "+strconv.Itoa(i)) {
			return string(buf[:n]), try, err
		}
	}
}

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	done := make(chan error)
	go serve(pc, map[string]bool{"ping 1": true, "ping 3": true}, done)
	addr, err := net.ResolveUDPAddr("udp", pc.LocalAddr().String())
	if err != nil {
		panic(err)
	}
	c, err := net.DialUDP("udp", nil, addr)
	if err != nil {
		panic(err)
	}
	for i := range 4 {
		wait := 10 * time.Second
		if i%2 == 1 {
			wait = 50 * time.Millisecond
		}
		s, try, err := ask(c, i, wait)
		fmt.Println(s, try > i%2, err)
	}
	ap := c.RemoteAddr().(*net.UDPAddr).AddrPort()
	fmt.Println(ap.Addr(), ap.Addr().IsLoopback(), ap.Port() == uint16(addr.Port), ap.IsValid())
	_, err = c.WriteTo([]byte("x"), addr)
	fmt.Println(errors.Is(err, net.ErrWriteToConnected))
	c.Close()
	_, err = c.Write([]byte("x"))
	fmt.Println(errors.Is(err, net.ErrClosed))
	pc.Close()
	fmt.Println(errors.Is(<-done, net.ErrClosed))
	for _, s := range []string{"127.0.0.1:http", "127.0.0.1:99999", "127.0.0.1", "[::1]:53", "1.2.3:4:5", ":0", "127.0.0.1:nope"} {
		a, err := net.ResolveUDPAddr("udp4", s)
		fmt.Println(s, a, err)
	}
	_, err = net.Dial("carrier", "pigeon:1")
	fmt.Println(err)
	fmt.Println(netip.ParseAddrPort("10.0.0.1:80"))
	p := netip.MustParsePrefix("10.1.2.3/8")
	fmt.Println(p.Masked(), p.Contains(netip.MustParseAddr("10.200.0.1")), p.Overlaps(netip.MustParsePrefix("10.0.0.0/16")))
	_, n, err := net.ParseCIDR("192.168.7.9/20")
	fmt.Println(n, n.Contains(net.IPv4(192, 168, 15, 1)), n.Mask, err, net.JoinHostPort("::1", "80"))
}
