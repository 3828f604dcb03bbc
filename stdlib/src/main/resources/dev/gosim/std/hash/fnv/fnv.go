// Package fnv has the non-cryptographic hashes of Fowler, Noll and Vo (FNV-1 and FNV-1a).
package fnv

import (
	"errors"
	"hash"
)

// The hashes so far; sum128 is the upper and the lower half.
type (
	sum32   uint32
	sum32a  uint32
	sum64   uint64
	sum64a  uint64
	sum128  [2]uint64
	sum128a [2]uint64
)

// The hash of no bytes.
const (
	offset32      = 0x811c9dc5
	offset64      = 0xcbf29ce484222325
	offset128High = 0x6c62272e07bb0142
	offset128Low  = 0x62b821756295c58d
)

// The natives take bytes into a hash; alternate says whether as FNV-1a.
func update32(h uint32, p []byte, alternate bool) uint32
func update64(h uint64, p []byte, alternate bool) uint64
func update128(h *[2]uint64, p []byte, alternate bool)

func put(b []byte, v uint64, bytes int) []byte {
	for shift := 8 * (bytes - 1); shift >= 0; shift -= 8 {
		b = append(b, byte(v>>shift))
	}
	return b
}

func get(b []byte) uint64 {
	var v uint64
	for _, c := range b {
		v = v<<8 | uint64(c)
	}
	return v
}

func checkState(b []byte, magic string, size int) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/fnv: invalid hash state identifier")
	}
	if len(b) != len(magic)+size {
		return errors.New("hash/fnv: invalid hash state size")
	}
	return nil
}

// New32 returns a 32-bit FNV-1 hash.
func New32() hash.Hash32 {
	s := sum32(offset32)
	return &s
}

func (s *sum32) Size() int      { return 4 }
func (s *sum32) BlockSize() int { return 1 }
func (s *sum32) Reset()         { *s = offset32 }
func (s *sum32) Sum32() uint32  { return uint32(*s) }

func (s *sum32) Write(data []byte) (int, error) {
	*s = sum32(update32(uint32(*s), data, false))
	return len(data), nil
}

func (s *sum32) Sum(in []byte) []byte { return put(in, uint64(*s), 4) }

func (s *sum32) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x01"...)), nil }

func (s *sum32) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x01", 4)
	if err == nil {
		*s = sum32(get(b[4:]))
	}
	return err
}

func (s *sum32) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum32) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New32a returns a 32-bit FNV-1a hash.
func New32a() hash.Hash32 {
	s := sum32a(offset32)
	return &s
}

func (s *sum32a) Size() int      { return 4 }
func (s *sum32a) BlockSize() int { return 1 }
func (s *sum32a) Reset()         { *s = offset32 }
func (s *sum32a) Sum32() uint32  { return uint32(*s) }

func (s *sum32a) Write(data []byte) (int, error) {
	*s = sum32a(update32(uint32(*s), data, true))
	return len(data), nil
}

func (s *sum32a) Sum(in []byte) []byte { return put(in, uint64(*s), 4) }

func (s *sum32a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x02"...)), nil }

func (s *sum32a) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x02", 4)
	if err == nil {
		*s = sum32a(get(b[4:]))
	}
	return err
}

func (s *sum32a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum32a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New64 returns a 64-bit FNV-1 hash.
func New64() hash.Hash64 {
	s := sum64(offset64)
	return &s
}

func (s *sum64) Size() int      { return 8 }
func (s *sum64) BlockSize() int { return 1 }
func (s *sum64) Reset()         { *s = offset64 }
func (s *sum64) Sum64() uint64  { return uint64(*s) }

func (s *sum64) Write(data []byte) (int, error) {
	*s = sum64(update64(uint64(*s), data, false))
	return len(data), nil
}

func (s *sum64) Sum(in []byte) []byte { return put(in, uint64(*s), 8) }

func (s *sum64) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x03"...)), nil }

func (s *sum64) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x03", 8)
	if err == nil {
		*s = sum64(get(b[4:]))
	}
	return err
}

func (s *sum64) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum64) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New64a returns a 64-bit FNV-1a hash.
func New64a() hash.Hash64 {
	s := sum64a(offset64)
	return &s
}

func (s *sum64a) Size() int      { return 8 }
func (s *sum64a) BlockSize() int { return 1 }
func (s *sum64a) Reset()         { *s = offset64 }
func (s *sum64a) Sum64() uint64  { return uint64(*s) }

func (s *sum64a) Write(data []byte) (int, error) {
	*s = sum64a(update64(uint64(*s), data, true))
	return len(data), nil
}

func (s *sum64a) Sum(in []byte) []byte { return put(in, uint64(*s), 8) }

func (s *sum64a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x04"...)), nil }

func (s *sum64a) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x04", 8)
	if err == nil {
		*s = sum64a(get(b[4:]))
	}
	return err
}

func (s *sum64a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum64a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New128 returns a 128-bit FNV-1 hash.
func New128() hash.Hash {
	return &sum128{offset128High, offset128Low}
}

func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }
func (s *sum128) Reset()         { *s = sum128{offset128High, offset128Low} }

func (s *sum128) Write(data []byte) (int, error) {
	update128((*[2]uint64)(s), data, false)
	return len(data), nil
}

func (s *sum128) Sum(in []byte) []byte { return put(put(in, s[0], 8), s[1], 8) }

func (s *sum128) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x05"...)), nil }

func (s *sum128) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x05", 16)
	if err == nil {
		s[0], s[1] = get(b[4:12]), get(b[12:])
	}
	return err
}

func (s *sum128) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum128) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New128a returns a 128-bit FNV-1a hash.
func New128a() hash.Hash {
	return &sum128a{offset128High, offset128Low}
}

func (s *sum128a) Size() int      { return 16 }
func (s *sum128a) BlockSize() int { return 1 }
func (s *sum128a) Reset()         { *s = sum128a{offset128High, offset128Low} }

func (s *sum128a) Write(data []byte) (int, error) {
	update128((*[2]uint64)(s), data, true)
	return len(data), nil
}

func (s *sum128a) Sum(in []byte) []byte { return put(put(in, s[0], 8), s[1], 8) }

func (s *sum128a) AppendBinary(b []byte) ([]byte, error) { return s.Sum(append(b, "fnv\x06"...)), nil }

func (s *sum128a) UnmarshalBinary(b []byte) error {
	err := checkState(b, "fnv\x06", 16)
	if err == nil {
		s[0], s[1] = get(b[4:12]), get(b[12:])
	}
	return err
}

func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

func (s *sum128a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}
