// What goes wrong on a connection: deadlines, refused and closed connections, names nobody knows, contexts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"regexp"
	"syscall"
	"time"
)

var port = regexp.MustCompile(`:\d{4,5}`)

func tell(what string, err error) {
	var oe *net.OpError
	var ne net.Error
	var ae *net.AddrError
	var de *net.DNSError
	fmt.Printf("%s: %v\n", what, port.ReplaceAllString(fmt.Sprint(err), ":PORT"))
	if errors.As(err, &oe) {
		fmt.Printf("  op=%s net=%s addr=%v timeout=%v temporary=%v inner=%T\n", oe.Op, oe.Net, oe.Addr != nil, oe.Timeout(), oe.Temporary(), oe.Err)
	}
	if errors.As(err, &ne) {
		fmt.Println("  net.Error, timeout:", ne.Timeout())
	}
	if errors.As(err, &ae) {
		fmt.Printf("  addr error: %q about %q\n", ae.Err, ae.Addr)
	}
	if errors.As(err, &de) {
		fmt.Println("  not found:", de.IsNotFound, de.Name)
	}
	fmt.Println("  deadline:", errors.Is(err, os.ErrDeadlineExceeded), "refused:", errors.Is(err, syscall.ECONNREFUSED),
		"closed:", errors.Is(err, net.ErrClosed), "eof:", err == io.EOF, "canceled:", errors.Is(err, context.Canceled))
}

func main() {
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	addr := l.Addr().String()
	_, err = net.Listen("tcp4", addr)
	tell("in use", err)
	fmt.Println(errors.Is(err, syscall.EADDRINUSE))
	a, err := net.Dial("tcp", addr)
	tell("dial", err)
	b, err := l.Accept()
	tell("accept", err)
	fmt.Println(a.LocalAddr().String() == b.RemoteAddr().String(), a.LocalAddr().Network())

	a.SetReadDeadline(time.Now().Add(20 * time.Millisecond))
	_, err = a.Read(make([]byte, 1))
	tell("read", err)
	_, err = a.Read(make([]byte, 1))
	tell("again", err)
	a.SetReadDeadline(time.Time{})
	a.SetWriteDeadline(time.Unix(1, 0))
	_, err = a.Write([]byte("x"))
	tell("write", err)
	a.SetDeadline(time.Time{})

	got := make(chan error)
	go func() {
		_, err := a.Read(make([]byte, 1))
		got <- err
	}()
	a.SetReadDeadline(time.Now())
	tell("woken", <-got)
	a.SetReadDeadline(time.Time{})
	go func() {
		_, err := a.Read(make([]byte, 1))
		got <- err
	}()
	b.Close()
	tell("other side", <-got)
	a.Close()
	tell("close twice", a.Close())
	_, err = a.Read(nil)
	tell("read closed", err)
	tell("deadline closed", a.SetDeadline(time.Now()))

	l.(*net.TCPListener).SetDeadline(time.Now().Add(-1))
	_, err = l.Accept()
	tell("late accept", err)
	l.Close()
	_, err = l.Accept()
	tell("closed accept", err)
	_, err = net.Dial("tcp", addr)
	tell("refused", err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d net.Dialer
	_, err = d.DialContext(ctx, "tcp", addr)
	tell("canceled", err)
	_, err = (&net.Dialer{Deadline: time.Unix(1, 0)}).Dial("tcp", addr)
	tell("past", err)
	for _, bad := range []string{"nohost", "h:1:2", "[::1", "127.0.0.1:http!", "127.0.0.1:99999", ":", "name.invalid:80"} {
		_, err = net.DialTimeout("tcp", bad, 5*time.Second)
		if de := new(net.DNSError); errors.As(err, &de) && de.Name == "name.invalid" {
			fmt.Println("no such name")
			continue
		}
		tell(bad, err)
	}
	_, err = net.Dial("smoke", "x:1")
	tell("network", err)
	_, err = net.Listen("udp", ":0")
	tell("listen udp", err)
}
