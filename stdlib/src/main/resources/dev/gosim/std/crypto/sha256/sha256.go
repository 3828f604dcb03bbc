// Package sha256 is the SHA-224 and SHA-256 hashes (FIPS 180-4).
package sha256

import (
	"hash"
	"internal/digest"
)

// Sizes in bytes.
const (
	Size      = 32
	Size224   = 28
	BlockSize = 64
)

// New returns a SHA-256 hash.
func New() hash.Hash { return digest.New("SHA-256") }

// Sum256 returns the SHA-256 digest of data.
func Sum256(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-256", data)) }

// New224 returns a SHA-224 hash.
func New224() hash.Hash { return digest.New("SHA-224") }

// Sum224 returns the SHA-224 digest of data.
func Sum224(data []byte) [Size224]byte { return [Size224]byte(digest.Sum("SHA-224", data)) }
