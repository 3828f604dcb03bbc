package os

import (
	"slices"
	"strings"
	"sync"
	"syscall"
)

// env is the environment of the program, which starts as a copy of that of the process.
var env struct {
	sync.Mutex
	loaded bool
	list   []string
}

func systemEnviron() []string

func lockedEnv() {
	env.Lock()
	if !env.loaded {
		env.loaded = true
		env.list = systemEnviron()
	}
}

func findEnv(key string) int {
	for i, e := range env.list {
		if len(e) > len(key) && e[len(key)] == '=' && e[:len(key)] == key {
			return i
		}
	}
	return -1
}

// Getenv returns a variable of the environment, "" if it is not set.
func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

// LookupEnv returns a variable of the environment and whether it is set.
func LookupEnv(key string) (string, bool) {
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 && key != "" {
		return env.list[i][len(key)+1:], true
	}
	return "", false
}

// Setenv sets a variable of the environment.
func Setenv(key, value string) error {
	if key == "" || strings.ContainsAny(key, "=\x00") || strings.ContainsRune(value, 0) {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 {
		env.list[i] = key + "=" + value
	} else {
		env.list = append(env.list, key+"="+value)
	}
	return nil
}

// Unsetenv unsets a variable of the environment.
func Unsetenv(key string) error {
	lockedEnv()
	defer env.Unlock()
	if i := findEnv(key); i >= 0 {
		env.list = slices.Delete(env.list, i, i+1)
	}
	return nil
}

// Clearenv unsets all variables.
func Clearenv() {
	lockedEnv()
	defer env.Unlock()
	env.list = nil
}

// Environ returns a copy of the environment as key=value.
func Environ() []string {
	lockedEnv()
	defer env.Unlock()
	return append([]string{}, env.list...)
}

// Expand replaces ${var} and $var by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	out := ""
	i := 0
	for j := 0; j < len(s); j++ {
		if s[j] != '$' || j+1 >= len(s) {
			continue
		}
		out += s[i:j]
		name, w := shellName(s[j+1:])
		switch {
		case name != "":
			out += mapping(name)
		case w == 0:
			out += "$"
		}
		j += w
		i = j + 1
	}
	return out + s[i:]
}

func isAlphaNum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func isShellSpecial(c byte) bool {
	return strings.IndexByte("*#$@!?-0123456789", c) >= 0
}

// shellName returns the name that s begins with and how long it is with its braces.
func shellName(s string) (string, int) {
	if s[0] == '{' {
		if len(s) > 2 && isShellSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		end := strings.IndexByte(s, '}')
		switch end {
		case -1:
			return "", 1
		case 1:
			return "", 2
		}
		return s[1:end], end + 1
	}
	if isShellSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isAlphaNum(s[i]) {
		i++
	}
	return s[:i], i
}

// ExpandEnv is Expand with the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }
