package strings

// Builder builds a string by writing to it. It must not be copied once it was written to.
type Builder struct {
	addr *Builder // itself, once it was written to
	buf  []byte
}

// String returns what was written.
func (b *Builder) String() string

// Len returns the number of bytes written.
func (b *Builder) Len() int { return len(b.buf) }

// Cap returns the number of bytes there is room for.
func (b *Builder) Cap() int { return cap(b.buf) }

// Reset makes b empty.
func (b *Builder) Reset() {
	b.addr = nil
	b.buf = nil
}

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int)

// Write appends p. It returns len(p) and nil.
func (b *Builder) Write(p []byte) (int, error)

// WriteByte appends c. It returns nil.
func (b *Builder) WriteByte(c byte) error

// WriteRune appends r. It returns the size of its encoding and nil.
func (b *Builder) WriteRune(r rune) (int, error)

// WriteString appends s. It returns len(s) and nil.
func (b *Builder) WriteString(s string) (int, error)
