package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// NumberNode is a number, in all types that can have it.
type NumberNode struct {
	NodeType
	Pos
	owned
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	Text       string
}

func (n *NumberNode) String() string { return n.Text }

func (n *NumberNode) Copy() Node {
	c := *n
	return &c
}

// read gives the node its values.
func (n *NumberNode) read(kind tokenKind) error {
	switch {
	case kind == charToken:
		return n.readChar()
	case kind == complexToken:
		if _, err := fmt.Sscan(n.Text, &n.Complex128); err != nil {
			return err
		}
		n.fromComplex()
		return nil
	case strings.HasSuffix(n.Text, "i"):
		if f, err := strconv.ParseFloat(strings.TrimSuffix(n.Text, "i"), 64); err == nil {
			n.Complex128 = complex(0, f)
			n.fromComplex()
			return nil
		}
	}
	n.readInteger()
	if !n.IsInt && !n.IsUint {
		if err := n.readFloat(); err != nil {
			return err
		}
	}
	if !n.IsInt && !n.IsUint && !n.IsFloat {
		return fmt.Errorf("illegal number syntax: %q", n.Text)
	}
	return nil
}

func (n *NumberNode) readChar() error {
	r, _, rest, err := strconv.UnquoteChar(n.Text[1:], '\'')
	if err != nil {
		return err
	}
	if rest != "'" {
		return fmt.Errorf("malformed character constant: %s", n.Text)
	}
	n.IsInt, n.IsUint, n.IsFloat = true, true, true
	n.Int64, n.Uint64, n.Float64 = int64(r), uint64(r), float64(r)
	return nil
}

func (n *NumberNode) readInteger() {
	if u, err := strconv.ParseUint(n.Text, 0, 64); err == nil {
		n.IsUint, n.Uint64 = true, u
		n.IsFloat, n.Float64 = true, float64(u)
	}
	if i, err := strconv.ParseInt(n.Text, 0, 64); err == nil {
		n.IsInt, n.Int64 = true, i
		n.IsFloat, n.Float64 = true, float64(i)
		n.IsUint = n.IsUint || i == 0 // -0
	}
}

func (n *NumberNode) readFloat() error {
	f, err := strconv.ParseFloat(n.Text, 64)
	if err != nil {
		return nil // not a number at all
	}
	if !strings.ContainsAny(n.Text, ".eEpP") {
		return fmt.Errorf("integer overflow: %q", n.Text)
	}
	n.fromFloat(f)
	return nil
}

func (n *NumberNode) fromFloat(f float64) {
	n.IsFloat, n.Float64 = true, f
	if float64(int64(f)) == f {
		n.IsInt, n.Int64 = true, int64(f)
	}
	if float64(uint64(f)) == f {
		n.IsUint, n.Uint64 = true, uint64(f)
	}
}

func (n *NumberNode) fromComplex() {
	n.IsComplex = true
	if imag(n.Complex128) == 0 {
		n.fromFloat(real(n.Complex128))
	}
}
