// Package crypto names hash functions and declares the interfaces of keys.
package crypto

import (
	"hash"
	"internal/digest"
	"io"
	"strconv"
)

// A Hash names a hash function; a package that implements it registers it.
type Hash uint

// The hash functions.
const (
	MD4 Hash = 1 + iota
	MD5
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	MD5SHA1
	RIPEMD160
	SHA3_224
	SHA3_256
	SHA3_384
	SHA3_512
	SHA512_224
	SHA512_256
	BLAKE2s_256
	BLAKE2b_256
	BLAKE2b_384
	BLAKE2b_512
	maxHash
)

var names = [maxHash]string{
	"", "MD4", "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "MD5+SHA1", "RIPEMD-160",
	"SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512", "SHA-512/224", "SHA-512/256",
	"BLAKE2s-256", "BLAKE2b-256", "BLAKE2b-384", "BLAKE2b-512",
}

var sizes = [maxHash]int{0, 16, 16, 20, 28, 32, 48, 64, 36, 20, 28, 32, 48, 64, 28, 32, 32, 32, 48, 64}

// makers has what programs registered. Those that the Java machine has are always there; its names for them
// are Go's.
var makers [maxHash]func() hash.Hash

func (h Hash) built() bool {
	switch h {
	case MD5, SHA1, SHA224, SHA256, SHA384, SHA512, SHA3_224, SHA3_256, SHA3_384, SHA3_512, SHA512_224, SHA512_256:
		return true
	}
	return false
}

// HashFunc makes a Hash SignerOpts.
func (h Hash) HashFunc() Hash { return h }

func (h Hash) String() string {
	if h == 0 || h >= maxHash {
		return "unknown hash value " + strconv.Itoa(int(h))
	}
	return names[h]
}

// Size returns the length of a digest in bytes.
func (h Hash) Size() int {
	if h == 0 || h >= maxHash {
		panic("crypto: Size of unknown hash function")
	}
	return sizes[h]
}

// New returns a hash; it panics if there is none.
func (h Hash) New() hash.Hash {
	if !h.Available() {
		panic("crypto: requested hash function #" + strconv.Itoa(int(h)) + " is unavailable")
	}
	if f := makers[h]; f != nil {
		return f()
	}
	return digest.New(names[h])
}

// Available reports whether the function is there.
func (h Hash) Available() bool { return h < maxHash && (makers[h] != nil || h.built()) }

// RegisterHash says how hashes of the function are made.
func RegisterHash(h Hash, f func() hash.Hash) {
	if h >= maxHash {
		panic("crypto: RegisterHash of unknown hash function")
	}
	makers[h] = f
}

// A PublicKey is a key of any algorithm.
type PublicKey any

// A PrivateKey is a key of any algorithm.
type PrivateKey any

// A Signer is a private key that signs digests.
type Signer interface {
	Public() PublicKey
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// A MessageSigner is a Signer that can hash the message itself.
type MessageSigner interface {
	Signer
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignerOpts tells a Signer which hash made the digest; 0 for none.
type SignerOpts interface {
	HashFunc() Hash
}

// A Decrypter is a private key that decrypts.
type Decrypter interface {
	Public() PublicKey
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

// DecrypterOpts are the options of an algorithm.
type DecrypterOpts any

// A Decapsulator is the private key of a key encapsulation mechanism.
type Decapsulator interface {
	Encapsulator() Encapsulator
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}

// An Encapsulator is the public key of a key encapsulation mechanism.
type Encapsulator interface {
	Bytes() []byte
	Encapsulate() (sharedKey, ciphertext []byte)
}

// SignMessage signs a message, which it hashes if the signer does not.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if m, ok := signer.(MessageSigner); ok {
		return m.SignMessage(rand, msg, opts)
	}
	if opts.HashFunc() != 0 {
		h := opts.HashFunc().New()
		h.Write(msg)
		msg = h.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}
