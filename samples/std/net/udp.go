// Packets over UDP: a server and clients, deadlines, what goes wrong.
package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"
)

var port = regexp.MustCompile(`:[1-9]\d{3,}`)

func show(what string, v ...any) {
	fmt.Println(what, port.ReplaceAllString(strings.TrimSpace(fmt.Sprintln(v...)), ":PORT"))
}

func echo(pc net.PacketConn, done chan<- int) {
	buf := make([]byte, 2048)
	n := 0
	for {
		k, from, err := pc.ReadFrom(buf)
		if err != nil {
			show("server ends:", err, errors.Is(err, net.ErrClosed))
			done <- n
			return
		}
		n++
		pc.WriteTo([]byte(strings.ToUpper(string(buf[:k]))), from)
	}
}

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	show("listening", pc.LocalAddr(), pc.LocalAddr().Network())
	done := make(chan int)
	go echo(pc, done)

	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("udp", pc.LocalAddr().String())
			if err != nil {
				fmt.Println(err)
				return
			}
			defer c.Close()
			c.SetDeadline(time.Now().Add(20 * time.Second))
			for j := range 5 {
				text := fmt.Sprintf("packet %d of %d", j, i)
				fmt.Fprint(c, text)
				buf := make([]byte, 100)
				n, err := c.Read(buf)
				if err != nil || string(buf[:n]) != strings.ToUpper(text) {
					fmt.Println(err, string(buf[:n]))
				}
			}
		}()
	}
	wg.Wait()

	c, _ := net.Dial("udp", pc.LocalAddr().String())
	show("connected", c.LocalAddr(), c.RemoteAddr())
	io.WriteString(c, "a long packet")
	small := make([]byte, 4)
	n, err := c.Read(small)
	fmt.Println(n, string(small[:n]), err)
	c.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = c.Read(small)
	var ne net.Error
	show("late:", err, errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &ne) && ne.Timeout())
	_, err = c.(*net.UDPConn).WriteTo(small, pc.LocalAddr())
	show("", err)
	_, err = c.Write(make([]byte, 70000))
	show("too long:", err)
	fmt.Println(c.Close())
	show("", c.Close())
	_, err = c.Read(small)
	show("", err)
	_, err = c.Write(small)
	show("", err)

	u := pc.(*net.UDPConn)
	_, err = u.Write(small)
	show("", err)
	_, err = pc.WriteTo(small, &net.TCPAddr{})
	show("", err)
	_, err = net.ListenPacket("udp", pc.LocalAddr().String())
	show("again:", err)
	time.AfterFunc(10*time.Millisecond, func() { pc.Close() })
	fmt.Println(<-done)

	for _, a := range [][2]string{{"udp", "127.0.0.1:53"}, {"udp4", ":0"}, {"udp", "127.0.0.1"}, {"tcp", "x:1"}, {"udp6", "127.0.0.1:1"}} {
		r, err := net.ResolveUDPAddr(a[0], a[1])
		fmt.Println(r, err)
	}
	_, err = net.ListenPacket("tcp", "127.0.0.1:0")
	fmt.Println(err)
	_, err = net.Listen("udp", "127.0.0.1:0")
	fmt.Println(err)
	_, err = net.ListenUDP("tcp", nil)
	fmt.Println(err)
	_, err = net.DialUDP("udp", nil, nil)
	fmt.Println(err)
	any, err := net.ListenUDP("udp", nil)
	show("", any.LocalAddr(), err)
	any.Close()
}
