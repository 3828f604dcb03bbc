// A chat server over TCP: rooms, broadcast, names that are taken, users that leave.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
)

type server struct {
	mu    sync.Mutex
	users map[string]net.Conn
	wg    sync.WaitGroup
}

func (s *server) broadcast(from, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for name, c := range s.users {
		if name != from {
			fmt.Fprintf(c, "%s: %s\n", from, text)
		}
	}
}

func (s *server) join(name string, c net.Conn) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.users[name]; taken || name == "" {
		return false
	}
	s.users[name] = c
	return true
}

func (s *server) handle(c net.Conn) {
	defer s.wg.Done()
	defer c.Close()
	in := bufio.NewScanner(c)
	var name string
	for in.Scan() {
		if name = strings.TrimSpace(in.Text()); s.join(name, c) {
			break
		}
		fmt.Fprintln(c, "taken")
		name = ""
	}
	if name == "" {
		return
	}
	fmt.Fprintln(c, "welcome", name)
	s.broadcast(name, "joined")
	for in.Scan() {
		switch line := in.Text(); line {
		case "/who":
			s.mu.Lock()
			var names []string
			for n := range s.users {
				names = append(names, n)
			}
			s.mu.Unlock()
			slices.Sort(names)
			fmt.Fprintln(c, strings.Join(names, ","))
		case "/quit":
			fmt.Fprintln(c, "bye")
			goto gone
		default:
			s.broadcast(name, line)
		}
	}
gone:
	s.mu.Lock()
	delete(s.users, name)
	s.mu.Unlock()
	s.broadcast(name, "left")
}

type client struct {
	net.Conn
	in *bufio.Reader
}

func (c *client) say(s string) { fmt.Fprintln(c, s) }
func (c *client) hear(who string) {
	s, err := c.in.ReadString('\n')
	fmt.Printf("%s < %q %v\n", who, s, err)
}

func main() {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		panic(err)
	}
	s := &server{users: map[string]net.Conn{}}
	stopped := make(chan error)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				stopped <- err
				return
			}
			s.wg.Add(1)
			go s.handle(c)
		}
	}()
	join := func(names ...string) *client {
		conn, err := net.Dial(l.Addr().Network(), l.Addr().String())
		if err != nil {
			panic(err)
		}
		c := &client{conn, bufio.NewReader(conn)}
		for _, n := range names {
			c.say(n)
			c.hear(n)
		}
		return c
	}
	ann := join("ann")
	bob := join("ann", "bob")
	ann.hear("ann")
	cid := join("cid")
	ann.hear("ann")
	bob.hear("bob")
	ann.say("hello, all")
	bob.hear("bob")
	cid.hear("cid")
	cid.say("/who")
	cid.hear("cid")
	bob.say("/quit")
	bob.hear("bob")
	bob.hear("bob")
	ann.hear("ann")
	cid.hear("cid")
	cid.Close()
	ann.hear("ann")
	_, err = io.WriteString(cid, "x")
	fmt.Println(errors.Is(err, net.ErrClosed))
	l.Close()
	err = <-stopped
	var oe *net.OpError
	fmt.Println(errors.As(err, &oe), oe.Op, errors.Is(err, net.ErrClosed), oe.Timeout(), oe.Temporary())
	ann.Conn.(*net.TCPConn).CloseWrite()
	ann.hear("ann")
	s.wg.Wait()
	fmt.Println(len(s.users))
}
