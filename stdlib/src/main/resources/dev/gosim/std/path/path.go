// Package path works on paths separated by slashes.
package path

import "errors"

// ErrBadPattern means that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest path that means the same.
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	var elems []string
	for i := 0; i < len(path); {
		end := i
		for end < len(path) && path[end] != '/' {
			end++
		}
		switch elem := path[i:end]; {
		case elem == "" || elem == ".":
		case elem == "..":
			if n := len(elems); n > 0 && elems[n-1] != ".." {
				elems = elems[:n-1]
			} else if !rooted {
				elems = append(elems, elem)
			}
		default:
			elems = append(elems, elem)
		}
		i = end + 1
	}
	clean := ""
	for i, elem := range elems {
		if i > 0 {
			clean += "/"
		}
		clean += elem
	}
	if rooted {
		return "/" + clean
	}
	if clean == "" {
		return "."
	}
	return clean
}

// Split splits a path behind its last slash.
func Split(path string) (dir, file string) {
	i := len(path)
	for i > 0 && path[i-1] != '/' {
		i--
	}
	return path[:i], path[i:]
}

// Join puts slashes between the elements that are not empty, and cleans the result.
func Join(elem ...string) string {
	path := ""
	for _, e := range elem {
		if e == "" {
			continue
		}
		if path != "" {
			path += "/"
		}
		path += e
	}
	if path == "" {
		return ""
	}
	return Clean(path)
}

// Ext returns the suffix from the last dot of the last element on.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for len(path) > 0 && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	_, path = Split(path)
	if path == "" {
		return "/"
	}
	return path
}

// IsAbs reports whether the path begins with a slash.
func IsAbs(path string) bool { return len(path) > 0 && path[0] == '/' }

// Dir returns all but the last element.
func Dir(path string) string {
	dir, _ := Split(path)
	return Clean(dir)
}

// Match reports whether the whole name matches the pattern: * any characters but slashes, ? one of
// them, [a-z] and [^a-z] one out of a set, \c the character c.
func Match(pattern, name string) (matched bool, err error) {
	if err := check(pattern); err != nil {
		return false, err
	}
	return match([]rune(pattern), []rune(name)), nil
}

// check reports a malformed pattern.
func check(pattern string) error {
	p := []rune(pattern)
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case '\\':
			i++
			if i == len(p) {
				return ErrBadPattern
			}
		case '[':
			_, _, ok := set(p[i:], 'x')
			if !ok {
				return ErrBadPattern
			}
			_, n, _ := set(p[i:], 'x')
			i += n - 1
		}
	}
	return nil
}

// set matches a rune with the set that p begins with, n runes long.
func set(p []rune, r rune) (in bool, n int, ok bool) {
	i := 1
	negated := i < len(p) && p[i] == '^'
	if negated {
		i++
	}
	for first := true; ; first = false {
		if i < len(p) && p[i] == ']' && !first {
			return in != negated, i + 1, true
		}
		lo, next, good := setRune(p, i)
		if !good {
			return false, 0, false
		}
		hi := lo
		i = next
		if i < len(p) && p[i] == '-' {
			if hi, i, good = setRune(p, i+1); !good {
				return false, 0, false
			}
		}
		if lo <= r && r <= hi {
			in = true
		}
	}
}

func setRune(p []rune, i int) (r rune, next int, ok bool) {
	if i >= len(p) || p[i] == '-' || p[i] == ']' {
		return 0, 0, false
	}
	if p[i] == '\\' {
		i++
	}
	if i+1 >= len(p) {
		return 0, 0, false
	}
	return p[i], i + 1, true
}

func match(p, s []rune) bool {
	for len(p) > 0 {
		if p[0] == '*' {
			for i := 0; ; i++ {
				if match(p[1:], s[i:]) {
					return true
				}
				if i == len(s) || s[i] == '/' {
					return false
				}
			}
		}
		if len(s) == 0 {
			return false
		}
		n := 1
		switch p[0] {
		case '?':
			if s[0] == '/' {
				return false
			}
		case '[':
			in, size, _ := set(p, s[0])
			if !in {
				return false
			}
			n = size
		case '\\':
			n = 2
			if p[1] != s[0] {
				return false
			}
		default:
			if p[0] != s[0] {
				return false
			}
		}
		p, s = p[n:], s[1:]
	}
	return len(s) == 0
}
