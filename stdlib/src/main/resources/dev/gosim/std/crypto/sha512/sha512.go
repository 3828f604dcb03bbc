// Package sha512 is the hashes SHA-384, SHA-512, SHA-512/224 and SHA-512/256 (FIPS 180-4).
package sha512

import (
	"hash"
	"internal/digest"
)

// Sizes in bytes.
const (
	Size      = 64
	Size224   = 28
	Size256   = 32
	Size384   = 48
	BlockSize = 128
)

// New returns a SHA-512 hash.
func New() hash.Hash { return digest.New("SHA-512") }

// Sum512 returns the SHA-512 digest of data.
func Sum512(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-512", data)) }

// New384 returns a SHA-384 hash.
func New384() hash.Hash { return digest.New("SHA-384") }

// Sum384 returns the SHA-384 digest of data.
func Sum384(data []byte) [Size384]byte { return [Size384]byte(digest.Sum("SHA-384", data)) }

// New512_224 returns a SHA-512/224 hash.
func New512_224() hash.Hash { return digest.New("SHA-512/224") }

// Sum512_224 returns the SHA-512/224 digest of data.
func Sum512_224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum("SHA-512/224", data)) }

// New512_256 returns a SHA-512/256 hash.
func New512_256() hash.Hash { return digest.New("SHA-512/256") }

// Sum512_256 returns the SHA-512/256 digest of data.
func Sum512_256(data []byte) [Size256]byte { return [Size256]byte(digest.Sum("SHA-512/256", data)) }
