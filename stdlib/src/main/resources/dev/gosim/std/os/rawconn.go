package os

// deadline: no file but a pipe knows deadlines in Go, and none here.
// rawConn lets functions have the number of a file.
type rawConn struct{ f *File }

func (c rawConn) Control(f func(fd uintptr)) error {
	if err := c.f.check("SyscallConn"); err != nil {
		return err
	}
	f(c.f.Fd())
	return nil
}

// A function that asks to be called when the file is ready is called again at once: files always are.
func (c rawConn) repeat(f func(fd uintptr) bool) error {
	for {
		if err := c.f.check("SyscallConn"); err != nil {
			return err
		}
		if f(c.f.Fd()) {
			return nil
		}
	}
}

func (c rawConn) Read(f func(fd uintptr) bool) error { return c.repeat(f) }

func (c rawConn) Write(f func(fd uintptr) bool) error { return c.repeat(f) }
