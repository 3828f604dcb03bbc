package cipher

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"internal/aes"
	"slices"
)

// An AEAD enciphers so that changes are noticed, also those of data that goes along as it is.
type AEAD interface {
	NonceSize() int
	Overhead() int
	Seal(dst, nonce, plaintext, additionalData []byte) []byte
	Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
}

const (
	gcmBlock    = 16
	usualNonce  = 12
	smallestTag = 12
)

type gcm struct {
	b          Block
	nonce, tag int
}

// NewGCM is Galois counter mode.
func NewGCM(cipher Block) (AEAD, error) { return newGCM(cipher, usualNonce, gcmBlock) }

// NewGCMWithNonceSize is for nonces of another size than 12.
func NewGCMWithNonceSize(cipher Block, size int) (AEAD, error) {
	return newGCM(cipher, size, gcmBlock)
}

// NewGCMWithTagSize is for tags of another size than 16.
func NewGCMWithTagSize(cipher Block, tagSize int) (AEAD, error) {
	return newGCM(cipher, usualNonce, tagSize)
}

func newGCM(b Block, nonce, tag int) (AEAD, error) {
	switch {
	case tag < smallestTag || tag > gcmBlock:
		return nil, errors.New("cipher: incorrect tag size given to GCM")
	case nonce <= 0:
		return nil, errors.New("cipher: the nonce can't have zero length")
	case b.BlockSize() != gcmBlock:
		return nil, errors.New("cipher: NewGCM requires 128-bit block cipher")
	}
	return &gcm{b, nonce, tag}, nil
}

func (g *gcm) NonceSize() int { return g.nonce }
func (g *gcm) Overhead() int  { return g.tag }

func checkOverlap(out, in, additional []byte) {
	if overlap(out, in) {
		panic("crypto/cipher: invalid buffer overlap of output and input")
	}
	if len(out) > 0 && len(additional) > 0 && aes.SharesMemory(out, additional) {
		panic("crypto/cipher: invalid buffer overlap of output and additional data")
	}
}

func (g *gcm) Seal(dst, nonce, plaintext, data []byte) []byte {
	if len(nonce) != g.nonce {
		panic("crypto/cipher: incorrect nonce length given to GCM")
	}
	whole, out := grow(dst, len(plaintext)+g.tag)
	checkOverlap(out, plaintext, data)
	if a, ok := isAES(g.b); ok {
		copy(out, a.Seal(nonce, plaintext, data, g.tag))
		return whole
	}
	first := g.counter(nonce)
	text := append([]byte(nil), plaintext...)
	g.xor(first, text)
	sum := g.sum(first, text, data)
	copy(out[copy(out, text):], sum[:g.tag])
	return whole
}

var errOpen = errors.New("cipher: message authentication failed")

func (g *gcm) Open(dst, nonce, ciphertext, data []byte) ([]byte, error) {
	if len(nonce) != g.nonce {
		panic("crypto/cipher: incorrect nonce length given to GCM")
	}
	if len(ciphertext) < g.tag {
		return nil, errOpen
	}
	n := len(ciphertext) - g.tag
	whole, out := grow(dst, n)
	checkOverlap(out, ciphertext, data)
	if a, ok := isAES(g.b); ok {
		plain, ok := a.Open(nonce, ciphertext, data, g.tag)
		if !ok {
			clear(out)
			return nil, errOpen
		}
		copy(out, plain)
		return whole, nil
	}
	first := g.counter(nonce)
	sum := g.sum(first, ciphertext[:n], data)
	if subtle.ConstantTimeCompare(sum[:g.tag], ciphertext[n:]) != 1 {
		clear(out)
		return nil, errOpen
	}
	text := append([]byte(nil), ciphertext[:n]...)
	g.xor(first, text)
	copy(out, text)
	return whole, nil
}

// grow is dst with n bytes more, in its own memory where that has room.
func grow(dst []byte, n int) (whole, tail []byte) {
	whole = slices.Grow(dst, n)[:len(dst)+n]
	return whole, whole[len(dst):]
}

// ---- GCM of ciphers of the program ----

// element is one of GF(2^128), its first bit the highest of hi.
type element struct{ hi, lo uint64 }

func load(b []byte) element {
	var block [gcmBlock]byte
	copy(block[:], b)
	return element{binary.BigEndian.Uint64(block[:]), binary.BigEndian.Uint64(block[8:])}
}

func (x element) times(y element) (z element) {
	const reduction = 0xe1 << 56
	for i := range 128 {
		word := x.hi
		if i >= 64 {
			word = x.lo
		}
		if word>>(63-i%64)&1 == 1 {
			z = element{z.hi ^ y.hi, z.lo ^ y.lo}
		}
		odd := y.lo & 1
		y = element{y.hi >> 1, y.lo>>1 | y.hi<<63}
		y.hi ^= odd * reduction
	}
	return z
}

func (g *gcm) hash(parts ...[]byte) (out [gcmBlock]byte) {
	var zero [gcmBlock]byte
	g.b.Encrypt(zero[:], zero[:])
	key := load(zero[:])
	var sum, lengths element
	add := func(e element) { sum = element{sum.hi ^ e.hi, sum.lo ^ e.lo}.times(key) }
	for _, p := range parts {
		lengths = element{lengths.lo, uint64(len(p)) * 8}
		for ; len(p) > 0; p = p[min(gcmBlock, len(p)):] {
			add(load(p[:min(gcmBlock, len(p))]))
		}
	}
	add(lengths)
	binary.BigEndian.PutUint64(out[:], sum.hi)
	binary.BigEndian.PutUint64(out[8:], sum.lo)
	return out
}

// counter is the first one; the text is enciphered with those after it.
func (g *gcm) counter(nonce []byte) (c [gcmBlock]byte) {
	if len(nonce) == usualNonce {
		copy(c[:], nonce)
		c[gcmBlock-1] = 1
		return c
	}
	return g.hash(nil, nonce)
}

func (g *gcm) xor(counter [gcmBlock]byte, text []byte) {
	var key [gcmBlock]byte
	for len(text) > 0 {
		increment(counter[gcmBlock-4:])
		g.b.Encrypt(key[:], counter[:])
		text = text[subtle.XORBytes(text, text, key[:]):]
	}
}

func (g *gcm) sum(counter [gcmBlock]byte, sealed, data []byte) [gcmBlock]byte {
	sum := g.hash(data, sealed)
	var key [gcmBlock]byte
	g.b.Encrypt(key[:], counter[:])
	subtle.XORBytes(sum[:], sum[:], key[:])
	return sum
}

// ---- GCM with nonces of its own ----

type gcmWithRandomNonce struct{ a *aes.Block }

// NewGCMWithRandomNonce chooses nonces itself, and writes them before the text.
func NewGCMWithRandomNonce(cipher Block) (AEAD, error) {
	a, ok := isAES(cipher)
	if !ok {
		return nil, errors.New("cipher: NewGCMWithRandomNonce requires aes.Block")
	}
	return gcmWithRandomNonce{a}, nil
}

func (g gcmWithRandomNonce) NonceSize() int { return 0 }
func (g gcmWithRandomNonce) Overhead() int  { return usualNonce + gcmBlock }

func (g gcmWithRandomNonce) Seal(dst, nonce, plaintext, data []byte) []byte {
	if len(nonce) != 0 {
		panic("crypto/cipher: non-empty nonce passed to GCMWithRandomNonce")
	}
	own := make([]byte, usualNonce)
	rand.Read(own)
	sealed := g.a.Seal(own, plaintext, data, gcmBlock)
	return append(append(dst, own...), sealed...)
}

func (g gcmWithRandomNonce) Open(dst, nonce, ciphertext, data []byte) ([]byte, error) {
	if len(nonce) != 0 {
		panic("crypto/cipher: non-empty nonce passed to GCMWithRandomNonce")
	}
	if len(ciphertext) < g.Overhead() {
		return nil, errOpen
	}
	plain, ok := g.a.Open(ciphertext[:usualNonce], ciphertext[usualNonce:], data, gcmBlock)
	if !ok {
		return nil, errOpen
	}
	return append(dst, plain...), nil
}
