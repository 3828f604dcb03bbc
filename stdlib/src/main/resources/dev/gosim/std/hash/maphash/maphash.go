// Package maphash hashes bytes and comparable values for hash tables; the seed is random.
package maphash

import "hash"

// A Seed chooses the hash function; the zero Seed is none.
type Seed struct{ s uint64 }

func random() uint64
func sum(seed uint64, p []byte) uint64
func sumString(seed uint64, s string) uint64
func sumValue(seed uint64, v any) uint64

// MakeSeed returns a random seed.
func MakeSeed() Seed { return Seed{random() | 1} }

func (s Seed) state() uint64 {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
	return s.s
}

// Bytes hashes b.
func Bytes(seed Seed, b []byte) uint64 { return sum(seed.state(), b) }

// String hashes s as Bytes does its bytes.
func String(seed Seed, s string) uint64 { return sumString(seed.state(), s) }

// Comparable hashes a value: equal values have equal hashes.
func Comparable[T comparable](seed Seed, v T) uint64 { return sumValue(seed.state(), v) }

// WriteComparable adds a value to what is hashed.
func WriteComparable[T comparable](h *Hash, x T) {
	v := sumValue(h.Seed().s, x)
	for i := 0; i < 64; i += 8 {
		h.buf = append(h.buf, byte(v>>i))
	}
}

// A Hash collects bytes to be hashed with its seed; the zero Hash takes a random one at its first use.
type Hash struct {
	_    [0]func()
	seed Seed
	buf  []byte
}

// Write adds b.
func (h *Hash) Write(b []byte) (int, error) {
	h.buf = append(h.buf, b...)
	return len(b), nil
}

// WriteString adds the bytes of s.
func (h *Hash) WriteString(s string) (int, error) {
	h.buf = append(h.buf, s...)
	return len(s), nil
}

// WriteByte adds b.
func (h *Hash) WriteByte(b byte) error {
	h.buf = append(h.buf, b)
	return nil
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	if h.seed.s == 0 {
		h.seed = MakeSeed()
	}
	return h.seed
}

// SetSeed sets the seed and forgets what was added.
func (h *Hash) SetSeed(seed Seed) {
	seed.state()
	h.seed = seed
	h.Reset()
}

// Reset forgets what was added.
func (h *Hash) Reset() {
	h.Seed()
	h.buf = h.buf[:0]
}

// Sum64 returns the hash of what was added.
func (h *Hash) Sum64() uint64 { return sum(h.Seed().s, h.buf) }

// Sum appends the hash, high byte first.
func (h *Hash) Sum(b []byte) []byte {
	v := h.Sum64()
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

// Size returns 8.
func (h *Hash) Size() int { return 8 }

// BlockSize returns a size that suits Write.
func (h *Hash) BlockSize() int { return 128 }

// Clone returns a copy.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.Seed()
	return &Hash{seed: h.seed, buf: append([]byte(nil), h.buf...)}, nil
}
