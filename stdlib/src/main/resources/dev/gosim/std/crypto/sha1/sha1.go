// Package sha1 is the SHA-1 hash (RFC 3174).
package sha1

import (
	"hash"
	"internal/digest"
)

// Sizes in bytes.
const (
	Size      = 20
	BlockSize = 64
)

// New returns a SHA-1 hash.
func New() hash.Hash { return digest.New("SHA-1") }

// Sum returns the SHA-1 digest of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum("SHA-1", data)) }
