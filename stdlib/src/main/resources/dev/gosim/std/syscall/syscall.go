// Package syscall has the error numbers and signals that other packages show.
package syscall

// Errno is an error number of the operating system.
type Errno uintptr

const (
	EPERM        Errno = 1
	ENOENT       Errno = 2
	EINTR        Errno = 4
	EIO          Errno = 5
	EBADF        Errno = 9
	EAGAIN       Errno = 11
	EACCES       Errno = 13
	EEXIST       Errno = 17
	EXDEV        Errno = 18
	ENOTDIR      Errno = 20
	EISDIR       Errno = 21
	EINVAL       Errno = 22
	EMFILE       Errno = 24
	ETXTBSY      Errno = 26
	EFBIG        Errno = 27
	ENOSPC       Errno = 28
	ESPIPE       Errno = 29
	EROFS        Errno = 30
	EPIPE        Errno = 32
	ENAMETOOLONG Errno = 36
	ENOSYS       Errno = 38
	ENOTEMPTY    Errno = 39
	ELOOP        Errno = 40
	ECONNREFUSED Errno = 111
	ETIMEDOUT    Errno = 110
)

var errnoTexts = map[Errno]string{
	EPERM: "operation not permitted", ENOENT: "no such file or directory", EINTR: "interrupted system call",
	EIO: "input/output error", EBADF: "bad file descriptor", EAGAIN: "resource temporarily unavailable",
	EACCES: "permission denied", EEXIST: "file exists", EXDEV: "invalid cross-device link",
	ENOTDIR: "not a directory", EISDIR: "is a directory", EINVAL: "invalid argument",
	EMFILE: "too many open files", ETXTBSY: "text file busy", EFBIG: "file too large",
	ENOSPC: "no space left on device", ESPIPE: "illegal seek", EROFS: "read-only file system",
	EPIPE: "broken pipe", ENAMETOOLONG: "file name too long", ENOSYS: "function not implemented",
	ENOTEMPTY: "directory not empty", ELOOP: "too many levels of symbolic links",
	ECONNREFUSED: "connection refused", ETIMEDOUT: "connection timed out",
}

// Error returns the system's text for it.
func (e Errno) Error() string {
	if s := errnoTexts[e]; s != "" {
		return s
	}
	n, s := uint(e), ""
	for n >= 10 {
		s = string(rune('0'+n%10)) + s
		n /= 10
	}
	return "errno " + string(rune('0'+n)) + s
}

// Is tells which of os's errors it is.
func (e Errno) Is(target error) bool {
	switch target.Error() {
	case "permission denied":
		return e == EACCES || e == EPERM
	case "file already exists":
		return e == EEXIST || e == ENOTEMPTY
	case "file does not exist":
		return e == ENOENT
	case "unsupported operation":
		return e == ENOSYS
	}
	return false
}

// Timeout reports whether it is a timeout.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool { return e == EINTR || e == EMFILE || e.Timeout() }

// A Signal is a number of a signal.
type Signal int

const (
	SIGHUP  Signal = 1
	SIGINT  Signal = 2
	SIGQUIT Signal = 3
	SIGKILL Signal = 9
	SIGUSR1 Signal = 10
	SIGUSR2 Signal = 12
	SIGPIPE Signal = 13
	SIGALRM Signal = 14
	SIGTERM Signal = 15
)

// Signal marks it as an os.Signal.
func (s Signal) Signal() {}

// String returns its name in words.
func (s Signal) String() string {
	switch s {
	case SIGHUP:
		return "hangup"
	case SIGINT:
		return "interrupt"
	case SIGQUIT:
		return "quit"
	case SIGKILL:
		return "killed"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGPIPE:
		return "broken pipe"
	case SIGALRM:
		return "alarm clock"
	case SIGTERM:
		return "terminated"
	}
	return "signal " + Errno(s).Error()[len("errno "):]
}

const (
	O_RDONLY = 0
	O_WRONLY = 1
	O_RDWR   = 2
	O_CREAT  = 0x40
	O_EXCL   = 0x80
	O_TRUNC  = 0x200
	O_APPEND = 0x400
	O_SYNC   = 0x101000
)
