// Package digest gives the Java machine's message digests to the packages of crypto.
package digest

import "hash"

// A Digest is a hash; a native struct.
type Digest struct{ _ int }

// New returns a digest by the Java name of its algorithm.
func New(algorithm string) *Digest {
	d := new(Digest)
	d.start(algorithm)
	return d
}

// Sum returns the digest of data.
func Sum(algorithm string, data []byte) []byte {
	d := New(algorithm)
	d.update(data)
	return d.sum()
}

func (d *Digest) start(algorithm string)
func (d *Digest) update(p []byte)
func (d *Digest) sum() []byte
func (d *Digest) copy(from *Digest)

func (d *Digest) Size() int
func (d *Digest) BlockSize() int
func (d *Digest) Reset()

func (d *Digest) Write(p []byte) (int, error) {
	d.update(p)
	return len(p), nil
}

func (d *Digest) Sum(b []byte) []byte { return append(b, d.sum()...) }

func (d *Digest) Clone() (hash.Cloner, error) {
	c := new(Digest)
	c.copy(d)
	return c, nil
}
