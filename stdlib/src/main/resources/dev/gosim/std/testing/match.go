package testing

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// ---- Which tests run

// A matcher matches names whose elements are separated by slashes with a pattern like that: one of
// several lists of expressions. Where the list is shorter than the name, the rest matches.
type matcher struct {
	lists [][]*regexp.Regexp
}

func newMatcher(pattern, flagName string) *matcher {
	m := new(matcher)
	if pattern == "" {
		return m
	}
	for _, list := range splitOutside(pattern, '|') {
		var expressions []*regexp.Regexp
		for _, element := range splitOutside(list, '/') {
			re, err := regexp.Compile(rewrite(element))
			if err != nil {
				fmt.Fprintf(os.Stderr, "testing: invalid regexp for element %d of %s (%q): %s\n",
					len(expressions), flagName, element, err)
				os.Exit(1)
			}
			expressions = append(expressions, re)
		}
		m.lists = append(m.lists, expressions)
	}
	return m
}

// splitOutside splits at a byte that is in no brackets or parentheses and not escaped.
func splitOutside(s string, at byte) []string {
	var parts []string
	start, square, round := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			square++
		case ']':
			square = max(square-1, 0)
		case '(':
			if square == 0 {
				round++
			}
		case ')':
			if square == 0 {
				round--
			}
		case at:
			if square == 0 && round == 0 {
				parts = append(parts, s[start:i])
				start = i + 1
			}
		}
	}
	return append(parts, s[start:])
}

// matches tells whether the elements match, and whether they do so only because there are fewer of
// them than expressions.
func (m *matcher) matches(name string) (ok, partial bool) {
	if m == nil || len(m.lists) == 0 {
		return true, false
	}
	elements := strings.Split(name, "/")
	for _, list := range m.lists {
		match := true
		for i, element := range elements {
			if i < len(list) && !list[i].MatchString(element) {
				match = false
				break
			}
		}
		if match {
			ok = true
			if len(elements) >= len(list) {
				return true, false
			}
		}
	}
	return ok, ok
}

func (s *session) selects(name string) (ok, partial bool) {
	if ok, partial = s.run.matches(name); !ok {
		return false, false
	}
	if s.skip != nil && len(s.skip.lists) > 0 {
		if skipped, partly := s.skip.matches(name); skipped && !partly {
			return false, false
		}
	}
	return ok, partial
}

// fullName is the name of a test below its parent: unlike all others.
func (s *session) fullName(parent *common, name string) string {
	if parent.level == 0 {
		return name
	}
	s.namesMu.Lock()
	defer s.namesMu.Unlock()
	full := parent.name + "/" + rewrite(name)
	n, used := s.names[full]
	if !used && name != "" {
		s.names[full] = 1
		return full
	}
	for {
		numbered := fmt.Sprintf("%s#%02d", full, n)
		n++
		if _, used := s.names[numbered]; !used {
			s.names[full] = n
			s.names[numbered] = 1
			return numbered
		}
	}
}

// rewrite makes a name that has no spaces and can be printed.
func rewrite(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte('_')
		case !strconv.IsPrint(r):
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
