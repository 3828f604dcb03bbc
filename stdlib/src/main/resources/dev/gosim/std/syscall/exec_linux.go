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
