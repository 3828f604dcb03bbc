package syscall

// A Credential is the identity that a child is to have.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32
	NoSetGroups bool
}

// A SysProcIDMap maps ids of a user namespace.
type SysProcIDMap struct {
	ContainerID int
	HostID      int
	Size        int
}

// SysProcAttr is what Linux can do for a new process; a process that asks for it cannot be started here.
type SysProcAttr struct {
	Chroot                     string
	Credential                 *Credential
	Ptrace                     bool
	Setsid                     bool
	Setpgid                    bool
	Setctty                    bool
	Noctty                     bool
	Ctty                       int
	Foreground                 bool
	Pgid                       int
	Pdeathsig                  Signal
	Cloneflags                 uintptr
	Unshareflags               uintptr
	UidMappings                []SysProcIDMap
	GidMappings                []SysProcIDMap
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr
	UseCgroupFD                bool
	CgroupFD                   int
	PidFD                      *int
}

// Getpid returns the process id.
func Getpid() int

func kill(pid int, sig int, text string) Errno

// Kill sends a signal to a process, or a group of them. The program's own process is the program alone.
func Kill(pid int, sig Signal) error {
	if e := kill(pid, int(sig), sig.String()); e != 0 {
		return e
	}
	return nil
}

// A WaitStatus tells how a process ended or stopped, as the system does: the signal in the low seven bits, the exit
// status above them.
type WaitStatus uint32

const (
	signalBits  = 0x7f
	coreBit     = 0x80
	statusShift = 8
)

// Exited reports whether the process exited.
func (w WaitStatus) Exited() bool { return w&signalBits == 0 }

// Signaled reports whether a signal ended the process.
func (w WaitStatus) Signaled() bool { return w&signalBits != signalBits && w&signalBits != 0 }

// Stopped reports whether the process was stopped.
func (w WaitStatus) Stopped() bool { return w&0xff == signalBits }

// Continued reports whether the process was continued.
func (w WaitStatus) Continued() bool { return w == 0xffff }

// CoreDump reports whether there is a core file.
func (w WaitStatus) CoreDump() bool { return w.Signaled() && w&coreBit != 0 }

// ExitStatus returns the exit status, -1 if the process did not exit.
func (w WaitStatus) ExitStatus() int {
	if !w.Exited() {
		return -1
	}
	return int(w>>statusShift) & 0xff
}

// Signal returns the signal that ended the process, or -1.
func (w WaitStatus) Signal() Signal {
	if !w.Signaled() {
		return -1
	}
	return Signal(w & signalBits)
}

// StopSignal returns the signal that stopped the process, or -1.
func (w WaitStatus) StopSignal() Signal {
	if !w.Stopped() {
		return -1
	}
	return Signal(w>>statusShift) & 0xff
}

// TrapCause returns why a traced process was stopped, or -1.
func (w WaitStatus) TrapCause() int {
	if w.StopSignal() != SIGTRAP {
		return -1
	}
	return int(w>>statusShift) >> 8
}
