// Package rand makes pseudo-random numbers.
package rand

// A Source makes uniform numbers in [0, 1<<63).
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 makes uniform numbers in [0, 1<<64) too.
type Source64 interface {
	Source
	Uint64() uint64
}

// rngSource is a native struct.
type rngSource struct{ _ int }

func (s *rngSource) Seed(seed int64)
func (s *rngSource) Int63() int64
func (s *rngSource) Uint64() uint64

// NewSource returns a source with that seed.
func NewSource(seed int64) Source {
	s := new(rngSource)
	s.Seed(seed)
	return s
}

// A Rand draws from a source. The natives know the order of its fields.
type Rand struct {
	src Source
	s64 Source64 // src, if it is one

	readVal int64 // what Read has not used of its last draw
	readPos int8
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

// Seed sets the source to a state that depends on the seed only.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

// Int63 returns a number in [0, 1<<63).
func (r *Rand) Int63() int64

// Uint32 returns any 32-bit number.
func (r *Rand) Uint32() uint32

// Uint64 returns any 64-bit number.
func (r *Rand) Uint64() uint64

// Int31 returns a number in [0, 1<<31).
func (r *Rand) Int31() int32

// Int returns a non-negative int.
func (r *Rand) Int() int

// Int63n returns a number in [0, n).
func (r *Rand) Int63n(n int64) int64

// Int31n returns a number in [0, n).
func (r *Rand) Int31n(n int32) int32

// Intn returns a number in [0, n).
func (r *Rand) Intn(n int) int

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

func (r *Rand) fill(p []byte)

// Read fills p; the error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	r.fill(p)
	return len(p), nil
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

// Seed does nothing: the functions of the package are seeded at random (as from Go 1.24 on).
func Seed(seed int64) {}

// Int63 returns a number in [0, 1<<63).
func Int63() int64

// Uint32 returns any 32-bit number.
func Uint32() uint32

// Uint64 returns any 64-bit number.
func Uint64() uint64

// Int31 returns a number in [0, 1<<31).
func Int31() int32

// Int returns a non-negative int.
func Int() int

// Int63n returns a number in [0, n).
func Int63n(n int64) int64

// Int31n returns a number in [0, n).
func Int31n(n int32) int32

// Intn returns a number in [0, n).
func Intn(n int) int

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

func fill(p []byte)

// Read fills p; the error is always nil.
func Read(p []byte) (n int, err error) {
	fill(p)
	return len(p), nil
}
