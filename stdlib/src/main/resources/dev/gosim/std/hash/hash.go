// Package hash declares the interfaces of hash functions.
package hash

import "io"

// A Hash takes bytes and gives their hash at any time. Write never fails; Sum appends the hash of what
// was written so far.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

// A Hash32 is a Hash whose value is a uint32.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 is a Hash whose value is a uint64.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash whose state can be copied.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF gives as many bytes as are asked for.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
