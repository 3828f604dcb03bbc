// Package hmac is the keyed-hash message authentication code (RFC 2104).
package hmac

import (
	"crypto/subtle"
	"errors"
	"hash"
)

type hmac struct {
	innerPad, outerPad []byte
	inner, outer       hash.Hash
}

// New returns an HMAC over hashes that h makes, with that key.
func New(h func() hash.Hash, key []byte) hash.Hash {
	m := &hmac{inner: h(), outer: h()}
	if same(m.inner, m.outer) {
		panic("crypto/hmac: hash generation function does not produce unique values")
	}
	size := m.inner.BlockSize()
	if len(key) > size {
		m.outer.Write(key)
		key = m.outer.Sum(nil)
	}
	m.innerPad, m.outerPad = make([]byte, size), make([]byte, size)
	copy(m.innerPad, key)
	copy(m.outerPad, key)
	for i := range size {
		m.innerPad[i] ^= 0x36
		m.outerPad[i] ^= 0x5c
	}
	m.inner.Write(m.innerPad)
	return m
}

// same reports whether two hashes are one; those that cannot be compared are not.
func same(a, b hash.Hash) (equal bool) {
	defer func() {
		if recover() != nil {
			equal = false
		}
	}()
	return a == b
}

func (m *hmac) Size() int                         { return m.outer.Size() }
func (m *hmac) BlockSize() int                    { return m.inner.BlockSize() }
func (m *hmac) Write(p []byte) (n int, err error) { return m.inner.Write(p) }

func (m *hmac) Reset() {
	m.inner.Reset()
	m.inner.Write(m.innerPad)
}

func (m *hmac) Sum(in []byte) []byte {
	n := len(in)
	in = m.inner.Sum(in)
	m.outer.Reset()
	m.outer.Write(m.outerPad)
	m.outer.Write(in[n:])
	return m.outer.Sum(in[:n])
}

func (m *hmac) Clone() (hash.Cloner, error) {
	c := *m
	for _, h := range []*hash.Hash{&c.inner, &c.outer} {
		cloner, ok := (*h).(hash.Cloner)
		if !ok {
			return nil, errors.ErrUnsupported
		}
		clone, err := cloner.Clone()
		if err != nil {
			return nil, err
		}
		*h = clone
	}
	return &c, nil
}

// Equal compares codes in a time that does not depend on what they are.
func Equal(mac1, mac2 []byte) bool { return subtle.ConstantTimeCompare(mac1, mac2) == 1 }
