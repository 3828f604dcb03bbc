// Package cipher makes ciphers for long texts of those for blocks.
package cipher

import (
	"crypto/subtle"
	"internal/aes"
	"io"
)

// A Block is a cipher for blocks of one size.
type Block interface {
	BlockSize() int
	Encrypt(dst, src []byte)
	Decrypt(dst, src []byte)
}

// A BlockMode enciphers or deciphers many blocks.
type BlockMode interface {
	BlockSize() int
	CryptBlocks(dst, src []byte)
}

// A Stream enciphers or deciphers bytes.
type Stream interface {
	XORKeyStream(dst, src []byte)
}

// bulk is a Block that does many blocks at once.
type bulk interface {
	EncryptBlocks(dst, src []byte)
	DecryptBlocks(dst, src []byte)
}

func overlap(dst, src []byte) bool {
	if len(dst) == 0 || len(src) == 0 || &dst[0] == &src[0] {
		return false
	}
	return aes.SharesMemory(dst, src)
}

const tooSmall, across = "crypto/cipher: output smaller than input", "crypto/cipher: invalid buffer overlap"

// checkRoom panics where src does not fit into dst, or lies across it.
func checkRoom(dst, src []byte, tooSmall, across string) {
	if len(dst) < len(src) {
		panic(tooSmall)
	}
	if overlap(dst[:len(src)], src) {
		panic(across)
	}
}

// ---- CBC ----

type cbc struct {
	b       Block
	size    int
	last    []byte // enciphered before
	decrypt bool
}

type (
	cbcEncrypter struct{ cbc }
	cbcDecrypter struct{ cbc }
)

// NewCBCEncrypter chains blocks: each is enciphered together with the one before.
func NewCBCEncrypter(b Block, iv []byte) BlockMode {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewCBCEncrypter: IV length must equal block size")
	}
	return &cbcEncrypter{cbc{b, b.BlockSize(), append([]byte(nil), iv...), false}}
}

// NewCBCDecrypter undoes NewCBCEncrypter.
func NewCBCDecrypter(b Block, iv []byte) BlockMode {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewCBCDecrypter: IV length must equal block size")
	}
	return &cbcDecrypter{cbc{b, b.BlockSize(), append([]byte(nil), iv...), true}}
}

func (c *cbc) BlockSize() int { return c.size }

// SetIV begins anew.
func (c *cbc) SetIV(iv []byte) {
	if len(iv) != c.size {
		panic("cipher: incorrect length IV")
	}
	copy(c.last, iv)
}

func (c *cbc) check(dst, src []byte) {
	if len(src)%c.size != 0 {
		panic("crypto/cipher: input not full blocks")
	}
	checkRoom(dst, src, tooSmall, across)
}

func (c *cbcEncrypter) CryptBlocks(dst, src []byte) {
	c.check(dst, src)
	for ; len(src) > 0; src, dst = src[c.size:], dst[c.size:] {
		subtle.XORBytes(c.last, c.last, src[:c.size])
		c.b.Encrypt(dst, c.last)
		copy(c.last, dst)
	}
}

func (c *cbcDecrypter) CryptBlocks(dst, src []byte) {
	c.check(dst, src)
	if len(src) == 0 {
		return
	}
	before := append(c.last, src...) // each block's neighbour is a block further left
	if all, ok := c.b.(bulk); ok {
		all.DecryptBlocks(dst[:len(src)], src)
	} else {
		for i := 0; i < len(src); i += c.size {
			c.b.Decrypt(dst[i:], before[c.size+i:])
		}
	}
	c.last = append([]byte(nil), before[len(src):]...)
	subtle.XORBytes(dst, dst[:len(before)-c.size], before)
}

// ---- streams ----

// A keyStream makes bytes that texts are XORed with, some blocks at a time.
type keyStream struct {
	more func() []byte
	left []byte
	aes  bool // which complains in words of its own
}

func (s *keyStream) XORKeyStream(dst, src []byte) {
	if s.aes {
		checkRoom(dst, src, "crypto/aes: len(dst) < len(src)", "crypto/aes: invalid buffer overlap")
	} else {
		checkRoom(dst, src, tooSmall, across)
	}
	for len(src) > 0 {
		if len(s.left) == 0 {
			s.left = s.more()
		}
		n := subtle.XORBytes(dst, src, s.left)
		dst, src, s.left = dst[n:], src[n:], s.left[n:]
	}
}

// increment counts in bytes, the last one fastest.
func increment(counter []byte) {
	for i := len(counter) - 1; i >= 0; i-- {
		if counter[i]++; counter[i] != 0 {
			return
		}
	}
}

// NewCTR XORs with the enciphered numbers from iv on.
func NewCTR(block Block, iv []byte) Stream {
	_, known := isAES(block)
	if len(iv) != block.BlockSize() {
		if known {
			panic("bad IV length")
		}
		panic("cipher.NewCTR: IV length must equal block size")
	}
	const atOnce = 512
	counter := append([]byte(nil), iv...)
	return &keyStream{aes: known, more: func() []byte {
		var out []byte
		for len(out) < atOnce {
			out = append(out, counter...)
			increment(counter)
		}
		if all, ok := block.(bulk); ok {
			all.EncryptBlocks(out, out)
			return out
		}
		for i := 0; i < len(out); i += len(counter) {
			block.Encrypt(out[i:], out[i:])
		}
		return out
	}}
}

// NewOFB XORs with iv, enciphered again and again.
//
// Deprecated: use an AEAD.
func NewOFB(b Block, iv []byte) Stream {
	if len(iv) != b.BlockSize() {
		panic("cipher.NewOFB: IV length must equal block size")
	}
	state := append([]byte(nil), iv...)
	return &keyStream{more: func() []byte {
		b.Encrypt(state, state)
		return append([]byte(nil), state...)
	}}
}

// cfb XORs with the enciphered text before.
type cfb struct {
	b       Block
	text    []byte // enciphered, of the block before and as far as this one is
	key     []byte
	decrypt bool
}

// NewCFBEncrypter is cipher feedback.
//
// Deprecated: use an AEAD.
func NewCFBEncrypter(block Block, iv []byte) Stream { return newCFB(block, iv, false) }

// NewCFBDecrypter undoes NewCFBEncrypter.
//
// Deprecated: use an AEAD.
func NewCFBDecrypter(block Block, iv []byte) Stream { return newCFB(block, iv, true) }

func newCFB(block Block, iv []byte, decrypt bool) Stream {
	if len(iv) != block.BlockSize() {
		panic("cipher.newCFB: IV length must equal block size")
	}
	return &cfb{b: block, text: append([]byte(nil), iv...), decrypt: decrypt}
}

func (c *cfb) XORKeyStream(dst, src []byte) {
	checkRoom(dst, src, tooSmall, across)
	for len(src) > 0 {
		if len(c.key) == 0 {
			c.key = make([]byte, c.b.BlockSize())
			c.b.Encrypt(c.key, c.text)
			c.text = c.text[:0]
		}
		n := min(len(c.key), len(src))
		if c.decrypt {
			c.text = append(c.text, src[:n]...)
		}
		subtle.XORBytes(dst, src[:n], c.key)
		if !c.decrypt {
			c.text = append(c.text, dst[:n]...)
		}
		dst, src, c.key = dst[n:], src[n:], c.key[n:]
	}
}

// A StreamReader XORs what it reads.
type StreamReader struct {
	S Stream
	R io.Reader
}

func (r StreamReader) Read(dst []byte) (n int, err error) {
	n, err = r.R.Read(dst)
	r.S.XORKeyStream(dst[:n], dst[:n])
	return n, err
}

// A StreamWriter XORs what it writes.
type StreamWriter struct {
	S   Stream
	W   io.Writer
	Err error
}

func (w StreamWriter) Write(src []byte) (n int, err error) {
	c := make([]byte, len(src))
	w.S.XORKeyStream(c, src)
	n, err = w.W.Write(c)
	if n != len(src) && err == nil {
		err = io.ErrShortWrite
	}
	return n, err
}

// Close closes the writer, if it can be closed.
func (w StreamWriter) Close() error {
	if c, ok := w.W.(io.Closer); ok {
		return c.Close()
	}
	return nil
}

// isAES is the cipher that the machine has whole modes for.
func isAES(b Block) (*aes.Block, bool) {
	a, ok := b.(*aes.Block)
	return a, ok
}
