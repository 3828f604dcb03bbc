// Package aes is AES as the Java machine has it, for crypto/aes and the modes of crypto/cipher.
package aes

// BlockSize is that of all keys.
const BlockSize = 16

// A machine enciphers or deciphers blocks with one key.
type machine struct{}

func newMachine(key []byte, decrypt bool) *machine
func (m *machine) blocks(dst, src []byte)

// SharesMemory reports whether there is a byte that is in both.
func SharesMemory(a, b []byte) bool

// seal and open are GCM; open returns nil if the tag is not right.
func seal(key, nonce, plain, additional []byte, tag int) []byte
func open(key, nonce, sealed, additional []byte, tag int) (plain []byte, ok bool)

// A Block is AES with a key.
type Block struct {
	key      []byte
	enc, dec *machine
}

// New makes a Block; the key has 16, 24 or 32 bytes.
func New(key []byte) *Block {
	own := append([]byte(nil), key...)
	return &Block{own, newMachine(own, false), newMachine(own, true)}
}

func (b *Block) BlockSize() int { return BlockSize }

func check(dst, src []byte) {
	if len(src) < BlockSize {
		panic("crypto/aes: input not full block")
	}
	if len(dst) < BlockSize {
		panic("crypto/aes: output not full block")
	}
	if &dst[0] != &src[0] && SharesMemory(dst[:BlockSize], src[:BlockSize]) {
		panic("crypto/aes: invalid buffer overlap")
	}
}

func (b *Block) Encrypt(dst, src []byte) {
	check(dst, src)
	b.enc.blocks(dst[:BlockSize], src[:BlockSize])
}

func (b *Block) Decrypt(dst, src []byte) {
	check(dst, src)
	b.dec.blocks(dst[:BlockSize], src[:BlockSize])
}

// EncryptBlocks is Encrypt for any number of blocks.
func (b *Block) EncryptBlocks(dst, src []byte) { b.enc.blocks(dst, src) }

// DecryptBlocks is Decrypt for any number of blocks.
func (b *Block) DecryptBlocks(dst, src []byte) { b.dec.blocks(dst, src) }

// Seal enciphers with GCM; the tag of so many bytes stands behind.
func (b *Block) Seal(nonce, plain, additional []byte, tag int) []byte {
	return seal(b.key, nonce, plain, additional, tag)
}

// Open undoes Seal; false if this is not what Seal made.
func (b *Block) Open(nonce, sealed, additional []byte, tag int) ([]byte, bool) {
	return open(b.key, nonce, sealed, additional, tag)
}
