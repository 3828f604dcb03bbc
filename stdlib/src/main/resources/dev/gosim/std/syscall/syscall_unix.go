// Package syscall has the error numbers and signals of Linux, which other packages show.
package syscall

import (
	"errors"
	"internal/oserror"
	"strconv"
)

// Errno is an error number of the operating system.
type Errno uintptr

func (e Errno) Error() string {
	if s, ok := errnoTexts[e]; ok {
		return s
	}
	return "errno " + strconv.Itoa(int(e))
}

// Is tells which of the errors of package os it is.
func (e Errno) Is(target error) bool {
	switch target {
	case oserror.ErrPermission:
		return e == EACCES || e == EPERM
	case oserror.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case oserror.ErrNotExist:
		return e == ENOENT
	case errors.ErrUnsupported:
		return e == ENOSYS || e == ENOTSUP || e == EOPNOTSUPP
	}
	return false
}

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout reports whether it is a timeout.
func (e Errno) Timeout() bool {
	return e == EAGAIN || e == EWOULDBLOCK || e == ETIMEDOUT
}

// Signal is the number of a signal.
type Signal int

// Signal makes it an os.Signal.
func (s Signal) Signal() {}

func (s Signal) String() string {
	if text, ok := signalTexts[s]; ok {
		return text
	}
	return "signal " + strconv.Itoa(int(s))
}

var (
	Stdin  = 0
	Stdout = 1
	Stderr = 2
)
