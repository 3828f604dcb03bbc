package net

import "errors"

// ---- interfaces of the machine ----

// Flags tell what a network interface can do.
type Flags uint

const (
	FlagUp           Flags = 1 << iota // in use
	FlagBroadcast                      // can address all of its network
	FlagLoopback                       // the machine itself
	FlagPointToPoint                   // has one other end
	FlagMulticast                      // can address groups
	FlagRunning                        // connected
)

var flagNames = []string{"up", "broadcast", "loopback", "pointtopoint", "multicast", "running"}

func (f Flags) String() string {
	s := ""
	for i, name := range flagNames {
		if f&(1<<i) != 0 {
			if s != "" {
				s += "|"
			}
			s += name
		}
	}
	if s == "" {
		return "0"
	}
	return s
}

// An Interface is a network interface of the machine.
type Interface struct {
	Index        int
	MTU          int
	Name         string
	HardwareAddr HardwareAddr
	Flags        Flags
}

var (
	errInvalidInterface      = errors.New("invalid network interface")
	errInvalidInterfaceIndex = errors.New("invalid network interface index")
	errInvalidInterfaceName  = errors.New("invalid network interface name")
	errNoSuchInterface       = errors.New("no such network interface")
)

func routeError(err error) error { return &OpError{Op: "route", Net: "ip+net", Err: err} }

// interfaceNames returns the names in the order of their indices.
func interfaceNames() []string

// interfaceOf tells of the interface of that name; the index is 0 if there is none.
func interfaceOf(name string) (index, mtu int, hardware []byte, flags uint)

// interfaceNetworks returns the addresses, each with the length of its prefix.
func interfaceNetworks(name string) []string

// Interfaces returns all.
func Interfaces() ([]Interface, error) {
	var all []Interface
	for _, name := range interfaceNames() {
		index, mtu, hardware, flags := interfaceOf(name)
		if index > 0 {
			all = append(all, Interface{index, mtu, name, hardware, Flags(flags)})
		}
	}
	return all, nil
}

// InterfaceByName returns the one of that name.
func InterfaceByName(name string) (*Interface, error) {
	if name == "" {
		return nil, routeError(errInvalidInterfaceName)
	}
	index, mtu, hardware, flags := interfaceOf(name)
	if index == 0 {
		return nil, routeError(errNoSuchInterface)
	}
	return &Interface{index, mtu, name, hardware, Flags(flags)}, nil
}

// InterfaceByIndex returns the one of that index.
func InterfaceByIndex(index int) (*Interface, error) {
	if index <= 0 {
		return nil, routeError(errInvalidInterfaceIndex)
	}
	all, err := Interfaces()
	for i := range all {
		if all[i].Index == index {
			return &all[i], err
		}
	}
	return nil, routeError(errNoSuchInterface)
}

// InterfaceAddrs returns the addresses of all.
func InterfaceAddrs() ([]Addr, error) {
	all, err := Interfaces()
	var addrs []Addr
	for _, v4 := range []bool{true, false} {
		for i := range all {
			list, _ := all[i].Addrs()
			for _, a := range list {
				if (a.(*IPNet).IP.To4() != nil) == v4 {
					addrs = append(addrs, a)
				}
			}
		}
	}
	return addrs, err
}

// Addrs returns the addresses of the interface.
func (i *Interface) Addrs() ([]Addr, error) {
	if i == nil {
		return nil, routeError(errInvalidInterface)
	}
	var addrs []Addr
	for _, text := range interfaceNetworks(i.Name) {
		ip, network, err := ParseCIDR(text)
		if err != nil {
			return nil, routeError(err)
		}
		addrs = append(addrs, &IPNet{IP: ip, Mask: network.Mask})
	}
	return addrs, nil
}
