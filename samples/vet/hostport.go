// Addresses that are put together for net.Dial.
package main

import (
	"fmt"
	"net"
	"time"
)

const verb = "%s:%s"

var global = fmt.Sprintf("%s:%d", "localhost", 1)

func never(host string, port int, service string) {
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, port))
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, 80))
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, 0x50))
	net.Dial("tcp", fmt.Sprintf("%s:%s", host, service))
	net.Dial("tcp", fmt.Sprintf(verb, host, service))
	net.Dial("tcp", fmt.Sprintf("%v:%d", host, port))
	net.Dial("tcp", fmt.Sprintf("[%s]:%d", host, port))
	net.Dial("tcp", net.JoinHostPort(host, service))
	net.DialTimeout("tcp", fmt.Sprintf("%s:%d", host, port), time.Second)

	addr := fmt.Sprintf("%s:%d", host, port)
	net.Dial("tcp", addr)
	var other = fmt.Sprintf("%s:%s", host, service)
	net.DialTimeout("tcp", other, time.Second)
	var late string
	late = fmt.Sprintf("%s:%d", host, port)
	net.Dial("tcp", late)
	net.Dial("tcp", global)

	d := net.Dialer{}
	d.Dial("tcp", addr)
	d.Dial("tcp", fmt.Sprintf("%s:%d", host, port))
	(&d).Dial("tcp", (fmt.Sprintf("%s:%d", host, port)))
	net.Listen("tcp", fmt.Sprintf("%s:%d", host, port))
}

func main() {
	if len(global) == 0 {
		never("", 0, "")
	}
	fmt.Println(global)
}
