// Package crc64 is the 64-bit cyclic redundancy check, bits reflected.
package crc64

import (
	"errors"
	"hash"
)

// Size of a checksum in bytes.
const Size = 8

// Polynomials, reversed.
const (
	ISO  = 0xD800000000000000
	ECMA = 0xC96C5795D7870F42
)

// A Table has the remainders of all bytes.
type Table [256]uint64

var (
	isoTable  = newTable(ISO)
	ecmaTable = newTable(ECMA)
)

func newTable(poly uint64) *Table {
	t := new(Table)
	fill(t, poly)
	return t
}

func fill(t *Table, poly uint64)
func update(crc uint64, t *Table, p []byte) uint64

// MakeTable returns the table of a polynomial.
func MakeTable(poly uint64) *Table {
	switch poly {
	case ISO:
		return isoTable
	case ECMA:
		return ecmaTable
	}
	return newTable(poly)
}

// Update returns the checksum of what crc stands for, followed by p.
func Update(crc uint64, tab *Table, p []byte) uint64 { return update(crc, tab, p) }

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash with that table.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return put64(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

func put64(b []byte, v uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func get64(b []byte) uint64 {
	var v uint64
	for _, c := range b[:8] {
		v = v<<8 | uint64(c)
	}
	return v
}

const magic = "crc\x02"

// identity tells tables apart: the checksum of the table's own numbers.
func (d *digest) identity() uint64 {
	b := make([]byte, 0, 8*256)
	for _, x := range d.tab {
		b = put64(b, x)
	}
	return Checksum(b, isoTable)
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	return put64(put64(append(b, magic...), d.identity()), d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	switch {
	case len(b) < len(magic) || string(b[:len(magic)]) != magic:
		return errors.New("hash/crc64: invalid hash state identifier")
	case len(b) != len(magic)+16:
		return errors.New("hash/crc64: invalid hash state size")
	case get64(b[4:]) != d.identity():
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = get64(b[12:])
	return nil
}
