// Keep-alive of connections, as the kernel was told it, and buffers of several pieces.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"time"
)

// timer is what the kernel's table says of the timer of an established connection between two ports: "02:" is keep-alive.
func timer(c net.Conn) string {
	local := fmt.Sprintf(":%04X", c.LocalAddr().(*net.TCPAddr).Port)
	remote := fmt.Sprintf(":%04X", c.RemoteAddr().(*net.TCPAddr).Port)
	for _, table := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		text, _ := os.ReadFile(table)
		for line := range strings.Lines(string(text)) {
			f := strings.Fields(line)
			if !strings.HasSuffix(f[1], local) || !strings.HasSuffix(f[2], remote) {
				continue
			}
			kind, when, _ := strings.Cut(f[5], ":")
			if kind != "02" {
				return "none"
			}
			var ticks int
			fmt.Sscanf(when, "%x", &ticks)
			// Rounded up to ten seconds, for some of the time has passed.
			return fmt.Sprintf("idle %d s", (ticks/100+9)/10*10)
		}
	}
	return "not found"
}

func pair(lc net.ListenConfig, d net.Dialer) (client, server *net.TCPConn) {
	l, err := lc.Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer l.Close()
	c, err := d.Dial("tcp", l.Addr().String())
	if err != nil {
		panic(err)
	}
	s, err := l.Accept()
	if err != nil {
		panic(err)
	}
	return c.(*net.TCPConn), s.(*net.TCPConn)
}

func main() {
	config := func(idle time.Duration) net.KeepAliveConfig {
		return net.KeepAliveConfig{Enable: true, Idle: idle, Interval: 7 * time.Second, Count: 3}
	}
	for _, t := range []struct {
		name string
		lc   net.ListenConfig
		d    net.Dialer
	}{
		{"default", net.ListenConfig{}, net.Dialer{}},
		{"period", net.ListenConfig{KeepAlive: 300 * time.Second}, net.Dialer{KeepAlive: 200 * time.Second}},
		{"off", net.ListenConfig{KeepAlive: -1}, net.Dialer{KeepAlive: -1}},
		{"config", net.ListenConfig{KeepAlive: -1, KeepAliveConfig: config(500 * time.Second)}, net.Dialer{KeepAlive: 5, KeepAliveConfig: config(400 * time.Second)}},
	} {
		c, s := pair(t.lc, t.d)
		fmt.Println(t.name, timer(c), timer(s))
		c.Close()
		s.Close()
	}

	c, s := pair(net.ListenConfig{}, net.Dialer{KeepAlive: -1})
	defer s.Close()
	fmt.Println(c.SetKeepAlivePeriod(100*time.Second), timer(c))
	fmt.Println(c.SetKeepAlive(true), timer(c))
	fmt.Println(c.SetKeepAliveConfig(config(600*time.Second)), timer(c))
	fmt.Println(c.SetKeepAliveConfig(net.KeepAliveConfig{}), timer(c))
	err := c.SetKeepAlivePeriod(40000 * time.Second)
	fmt.Println(strings.ReplaceAll(strings.ReplaceAll(err.Error(), c.LocalAddr().String(), "LOCAL"), c.RemoteAddr().String(), "REMOTE"))

	pieces := net.Buffers{[]byte("one "), nil, []byte("two "), []byte("three")}
	n, err := pieces.WriteTo(c)
	fmt.Println(n, err, len(pieces))
	c.Close()
	text, err := io.ReadAll(s)
	fmt.Printf("%q %v\n", text, err)
	err = c.SetKeepAliveConfig(net.KeepAliveConfig{Enable: true})
	fmt.Println(errors.Is(err, net.ErrClosed))
	fmt.Println(new(net.TCPConn).SetKeepAliveConfig(net.KeepAliveConfig{}), new(net.TCPConn).SetKeepAlivePeriod(1))

	pieces = net.Buffers{[]byte("abc"), []byte(""), []byte("defgh")}
	for {
		p := make([]byte, 4)
		n, err := pieces.Read(p)
		fmt.Printf("%q %v %q\n", p[:n], err, pieces)
		if err != nil {
			break
		}
	}
	fmt.Println(pieces.Read(nil))
	pieces = net.Buffers{[]byte("abc"), []byte("def")}
	n, err = pieces.WriteTo(failing{new(bytes.Buffer)})
	fmt.Printf("%d %v %q\n", n, err, pieces)
}

type failing struct{ w *bytes.Buffer }

func (f failing) Write(p []byte) (int, error) {
	if f.w.Len() > 0 {
		return 1, errors.New("full")
	}
	return f.w.Write(p)
}
