// Package rand makes pseudo-random numbers.
package rand

import "errors"

// A Source makes uniform 64-bit numbers.
type Source interface {
	Uint64() uint64
}

// A PCG is a source with 128 bits of state; a native struct with these fields.
type PCG struct {
	hi uint64
	lo uint64
}

// NewPCG returns a PCG with that state.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed sets the state.
func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64

// AppendBinary appends the state.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, "pcg:"...)
	for _, half := range [...]uint64{p.hi, p.lo} {
		for shift := 56; shift >= 0; shift -= 8 {
			b = append(b, byte(half>>shift))
		}
	}
	return b, nil
}

// MarshalBinary returns the state.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(make([]byte, 0, 20)) }

var errUnmarshalPCG = errors.New("invalid PCG encoding")

// UnmarshalBinary sets the state to what MarshalBinary gave.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errUnmarshalPCG
	}
	p.hi, p.lo = 0, 0
	for i, c := range data[4:] {
		if i < 8 {
			p.hi = p.hi<<8 | uint64(c)
		} else {
			p.lo = p.lo<<8 | uint64(c)
		}
	}
	return nil
}

// A ChaCha8 is a cryptographically strong source; a native struct.
type ChaCha8 struct{ _ int }

// NewChaCha8 returns a source with that seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

func (c *ChaCha8) fill(p []byte)
func (c *ChaCha8) state() []byte
func (c *ChaCha8) setState(state []byte) bool
func (c *ChaCha8) pending() []byte
func (c *ChaCha8) setPending(rest []byte)

// Seed starts anew with that seed.
func (c *ChaCha8) Seed(seed [32]byte)

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64

// Read fills p; the error is always nil.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	c.fill(p)
	return len(p), nil
}

const (
	stateMark   = "chacha8:"
	pendingMark = "readbuf:"
)

// AppendBinary appends the state.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if rest := c.pending(); len(rest) > 0 {
		b = append(b, pendingMark...)
		b = append(b, byte(len(rest)))
		b = append(b, rest...)
	}
	b = append(b, stateMark...)
	return append(b, c.state()...), nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

type errUnmarshalChaCha8 struct{}

func (*errUnmarshalChaCha8) Error() string { return "invalid ChaCha8 encoding" }

// UnmarshalBinary sets the state to what MarshalBinary gave.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if n := len(pendingMark); len(data) >= n && string(data[:n]) == pendingMark {
		data = data[n:]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		end := 1 + int(data[0])
		c.setPending(data[1:end])
		data = data[end:]
	}
	n := len(stateMark)
	if len(data) != n+40 || string(data[:n]) != stateMark || !c.setState(data[n:]) {
		return new(errUnmarshalChaCha8)
	}
	return nil
}

// A Rand draws from a source. The natives know the order of its fields.
type Rand struct{ src Source }

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src: src} }

// Int64 returns a number in [0, 1<<63).
func (r *Rand) Int64() int64

// Uint32 returns any 32-bit number.
func (r *Rand) Uint32() uint32

// Uint64 returns any 64-bit number.
func (r *Rand) Uint64() uint64

// Int32 returns a number in [0, 1<<31).
func (r *Rand) Int32() int32

// Int returns a non-negative int.
func (r *Rand) Int() int

// Uint returns any uint.
func (r *Rand) Uint() uint

// Int64N returns a number in [0, n).
func (r *Rand) Int64N(n int64) int64

// Uint64N returns a number in [0, n).
func (r *Rand) Uint64N(n uint64) uint64

// Int32N returns a number in [0, n).
func (r *Rand) Int32N(n int32) int32

// Uint32N returns a number in [0, n).
func (r *Rand) Uint32N(n uint32) uint32

// IntN returns a number in [0, n).
func (r *Rand) IntN(n int) int

// UintN returns a number in [0, n).
func (r *Rand) UintN(n uint) uint

// Float64 returns a number in [0.0, 1.0).
func (r *Rand) Float64() float64

// Float32 returns a number in [0.0, 1.0).
func (r *Rand) Float32() float32

// NormFloat64 returns a normally distributed number (mean 0, deviation 1).
func (r *Rand) NormFloat64() float64

// ExpFloat64 returns an exponentially distributed number (mean 1).
func (r *Rand) ExpFloat64() float64

// Perm returns a permutation of [0, n).
func (r *Rand) Perm(n int) []int

// Shuffle puts n elements in random order by swapping.
func (r *Rand) Shuffle(n int, swap func(i, j int))

// Int64 returns a number in [0, 1<<63).
func Int64() int64

// Uint32 returns any 32-bit number.
func Uint32() uint32

// Uint64 returns any 64-bit number.
func Uint64() uint64

// Int32 returns a number in [0, 1<<31).
func Int32() int32

// Int returns a non-negative int.
func Int() int

// Uint returns any uint.
func Uint() uint

// Int64N returns a number in [0, n).
func Int64N(n int64) int64

// Uint64N returns a number in [0, n).
func Uint64N(n uint64) uint64

// Int32N returns a number in [0, n).
func Int32N(n int32) int32

// Uint32N returns a number in [0, n).
func Uint32N(n uint32) uint32

// IntN returns a number in [0, n).
func IntN(n int) int

// UintN returns a number in [0, n).
func UintN(n uint) uint

// Float64 returns a number in [0.0, 1.0).
func Float64() float64

// Float32 returns a number in [0.0, 1.0).
func Float32() float32

// NormFloat64 returns a normally distributed number (mean 0, deviation 1).
func NormFloat64() float64

// ExpFloat64 returns an exponentially distributed number (mean 1).
func ExpFloat64() float64

// Perm returns a permutation of [0, n).
func Perm(n int) []int

// Shuffle puts n elements in random order by swapping.
func Shuffle(n int, swap func(i, j int))

type intType interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

func below(n uint64) uint64

// N returns a number in [0, n) of any integer type.
func N[Int intType](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(below(uint64(n)))
}

// A Zipf draws Zipf-distributed numbers. The natives know the order of its fields.
type Zipf struct {
	r                               *Rand
	v, q, oneMinusQ, inverse, s     float64
	largestIntegral, integralsWidth float64
}

func (z *Zipf) init(s, v, max float64)

// NewZipf draws k in [0, imax] with a probability proportional to (v+k)**-s; s > 1, v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1.0 || v < 1 {
		return nil
	}
	z := &Zipf{r: r}
	z.init(s, v, float64(imax))
	return z
}

// Uint64 returns a number of the distribution.
func (z *Zipf) Uint64() uint64
