package net

// A UnixAddr is the path of a Unix socket.
type UnixAddr struct {
	Name string
	Net  string
}

// Network returns "unix", "unixgram" or "unixpacket".
func (a *UnixAddr) Network() string { return a.Net }

func (a *UnixAddr) String() string {
	if a == nil {
		return "<nil>"
	}
	return a.Name
}
