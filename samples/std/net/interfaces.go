package main

import (
	"fmt"
	"net"
)

func main() {
	lo, err := net.InterfaceByName("lo")
	fmt.Println(lo.Name, lo.Flags&net.FlagLoopback != 0, lo.Flags&net.FlagUp != 0, err)
	addrs, err := lo.Addrs()
	fmt.Println(addrs[0], addrs[0].Network(), err)
	all, err := net.Interfaces()
	fmt.Println(len(all) > 0, err)
	_, err = net.InterfaceByName("no such thing")
	fmt.Println(err)
	_, err = net.InterfaceByName("")
	fmt.Println(err)
	_, err = net.InterfaceByIndex(0)
	fmt.Println(err)
	_, err = net.InterfaceByIndex(1 << 20)
	fmt.Println(err)
	fmt.Println(net.Flags(0), net.FlagUp|net.FlagRunning|net.FlagMulticast|net.FlagPointToPoint|net.FlagBroadcast)
	var none *net.Interface
	fmt.Println(none.Addrs())
}
