package strings

import "io"

// Replacer replaces a list of strings. It is safe for concurrent use.
type Replacer struct{}

// NewReplacer makes a Replacer from pairs of old and new strings; earlier pairs win.
func NewReplacer(oldnew ...string) *Replacer

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string

// WriteString writes s with all replacements made.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
