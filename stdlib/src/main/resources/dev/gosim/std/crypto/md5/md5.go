// Package md5 is the MD5 hash (RFC 1321).
package md5

import (
	"hash"
	"internal/digest"
)

// Sizes in bytes.
const (
	Size      = 16
	BlockSize = 64
)

// New returns a MD5 hash.
func New() hash.Hash { return digest.New("MD5") }

// Sum returns the MD5 digest of data.
func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum("MD5", data)) }
