package os

import (
	"internal/testlog"
	"syscall"
)

// Args are the name of the program and its arguments.
var Args = args()

func args() []string

// Exit ends the program with a status.
func Exit(code int) {
	if code == 0 && testlog.PanicOnExit0.Load() {
		panic("unexpected call to os.Exit(0) during test")
	}
	exit(code)
}

func exit(code int)

// Getpid returns the process id.
func Getpid() int { return syscall.Getpid() }

// ids returns the numbers after a word in the status of the process.
func ids(word string) []int

func firstID(word string, i int) int {
	if list := ids(word); i < len(list) {
		return list[i]
	}
	return -1
}

// Getppid returns the parent's process id.
func Getppid() int { return firstID("PPid", 0) }

// Getuid returns the user id.
func Getuid() int { return firstID("Uid", 0) }

// Geteuid returns the effective user id.
func Geteuid() int { return firstID("Uid", 1) }

// Getgid returns the group id.
func Getgid() int { return firstID("Gid", 0) }

// Getegid returns the effective group id.
func Getegid() int { return firstID("Gid", 1) }

// Getgroups returns the ids of the groups of the user.
func Getgroups() ([]int, error) { return ids("Groups"), nil }

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Hostname returns the name of the host.
func Hostname() (name string, err error) { return hostname(), nil }

func hostname() string

// Executable returns the path of the program.
func Executable() (string, error) { return absolute(Args[0]), nil }
