package os

import (
	"errors"
	"strconv"
	"sync"
	"syscall"
	"time"
)

var (
	ErrProcessDone = errors.New("os: process already finished")
	ErrNoHandle    = errors.New("os: process handle unavailable")
)

// Signal is a signal of the operating system.
type Signal interface {
	String() string
	Signal()
}

// Signals that there are everywhere.
var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// child is what the natives know of a process.
type child struct{}

// startProcess starts a program; files are handles of the standard streams or files, or nil.
// merged tells that the second one is the third one too. The streams that are ours are
// read and written by the parent.
func startProcess(name string, argv []string, dir string, env []string, files []*handle, piped []bool, merged bool) (c *child, pid int, ours []bool, errno syscall.Errno)

// read reads a stream that is ours; 0 at its end.
func (c *child) read(fd int, b []byte) (int, syscall.Errno)

// write writes to the child's standard input.
func (c *child) write(b []byte) syscall.Errno

func (c *child) closeInput()

func findProcess(pid int) *child

// wait returns the exit code, negative numbers for signals, and the processor time in nanoseconds.
func (c *child) wait() (code int, nanos int64)

// signal reports whether the process was alive.
func (c *child) signal(sig int) bool

// ProcAttr tells how a process is started.
type ProcAttr struct {
	Dir   string
	Env   []string
	Files []*File
	Sys   *syscall.SysProcAttr
}

// Process is a process started or found.
type Process struct {
	Pid     int
	c       *child
	started bool
	done    bool
	copying sync.WaitGroup // from the child to our own streams
}

// StartProcess starts a program.
func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error) {
	if attr == nil {
		attr = &ProcAttr{}
	}
	if attr.Sys != nil {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: errors.ErrUnsupported}
	}
	list := attr.Env
	if list == nil {
		list = Environ()
	}
	files, piped := make([]*handle, 3), make([]bool, 3)
	for i, f := range attr.Files {
		switch {
		case f == nil:
		case i > 2:
			return nil, &PathError{Op: "fork/exec", Path: name, Err: errors.ErrUnsupported}
		case f.pipe != nil:
			piped[i] = true
		default:
			files[i] = f.h
		}
	}
	merged := len(attr.Files) > 2 && attr.Files[1] != nil && attr.Files[1] == attr.Files[2]
	c, pid, ours, e := startProcess(name, argv, attr.Dir, list, files, piped, merged)
	if e != 0 {
		return nil, &PathError{Op: "fork/exec", Path: name, Err: e}
	}
	p := &Process{Pid: pid, c: c, started: true}
	for i, own := range ours {
		if own {
			p.connect(i, attr.Files[i])
		}
	}
	return p, nil
}

// connect copies between a stream of the child's and a file of ours. The child has the end of a
// pipe for itself; what it writes to our own streams is there when Wait returns.
func (p *Process) connect(fd int, f *File) {
	end := f.file
	if end.pipe != nil {
		end.pipe.share(end.name)
	} else if fd > 0 {
		p.copying.Add(1)
	}
	go func() {
		buf := make([]byte, 32*1024)
		if fd == 0 {
			p.feed(end, buf)
		} else {
			p.drain(fd, end, buf)
		}
		if end.pipe != nil {
			end.pipe.close(end.name)
		} else if fd > 0 {
			p.copying.Done()
		}
	}()
}

// feed copies a file to the child's standard input.
func (p *Process) feed(from *file, buf []byte) {
	for {
		n := 0
		if from.pipe != nil {
			n, _ = from.pipe.read(from.name, buf)
		} else {
			n, _ = from.h.read(buf)
		}
		if n <= 0 || p.c.write(buf[:n]) != 0 {
			p.c.closeInput()
			return
		}
	}
}

// drain copies what the child writes to a file.
func (p *Process) drain(fd int, to *file, buf []byte) {
	for {
		n, e := p.c.read(fd, buf)
		if n == 0 || e != 0 {
			return
		}
		if to.pipe != nil {
			to.pipe.write(to.name, buf[:n])
		} else {
			to.h.write(buf[:n])
		}
	}
}

// FindProcess returns a process; there need not be one.
func FindProcess(pid int) (*Process, error) {
	return &Process{Pid: pid, c: findProcess(pid)}, nil
}

// Wait waits for the process to end.
func (p *Process) Wait() (*ProcessState, error) {
	if !p.started || p.done {
		return nil, NewSyscallError("wait", syscall.ECHILD)
	}
	code, nanos := p.c.wait()
	p.copying.Wait()
	p.done = true
	return &ProcessState{p.Pid, code, time.Duration(nanos)}, nil
}

// Kill kills the process.
func (p *Process) Kill() error { return p.Signal(Kill) }

// Signal sends a signal.
func (p *Process) Signal(sig Signal) error {
	if p.done || p.c == nil {
		return ErrProcessDone
	}
	s, ok := sig.(syscall.Signal)
	if !ok {
		return errors.New("os: unsupported signal type")
	}
	if p.Pid == Getpid() {
		if e := syscall.Kill(p.Pid, s); e != nil {
			return e
		}
		return nil
	}
	if !p.c.signal(int(s)) {
		return ErrProcessDone
	}
	return nil
}

// Release forgets the process.
func (p *Process) Release() error {
	p.Pid = -1
	p.done = true
	return nil
}

// WithHandle calls f with a handle of the process, which there is none of.
func (p *Process) WithHandle(f func(handle uintptr)) error { return ErrNoHandle }

// ProcessState is what Wait tells of a process.
type ProcessState struct {
	pid  int
	code int // exit code, or the signal below zero
	time time.Duration
}

// Pid returns the process id.
func (p *ProcessState) Pid() int { return p.pid }

// Exited reports whether the process exited.
func (p *ProcessState) Exited() bool { return p.code >= 0 }

// Success reports whether the process exited with 0.
func (p *ProcessState) Success() bool { return p.code == 0 }

// ExitCode returns the exit code, -1 if a signal ended the process.
func (p *ProcessState) ExitCode() int {
	if p == nil {
		return -1
	}
	return max(p.code, -1)
}

func (p *ProcessState) String() string {
	if p == nil {
		return "<nil>"
	}
	if p.code < 0 {
		return "signal: " + syscall.Signal(-p.code).String()
	}
	return "exit status " + strconv.Itoa(p.code)
}

// Sys returns a syscall.WaitStatus.
func (p *ProcessState) Sys() any {
	if p.code < 0 {
		return syscall.WaitStatus(-p.code)
	}
	return syscall.WaitStatus(p.code << 8)
}

// SysUsage returns nothing.
func (p *ProcessState) SysUsage() any { return nil }

// UserTime returns the processor time used.
func (p *ProcessState) UserTime() time.Duration { return p.time }

// SystemTime returns 0: all processor time counts as the user's.
func (p *ProcessState) SystemTime() time.Duration { return 0 }
