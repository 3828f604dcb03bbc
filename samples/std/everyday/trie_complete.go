// Completion and spelling: a trie with counts, edit distance, a bloom filter, hash functions by name.
package main

import (
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
	"io"
	"iter"
	"math"
	"slices"
	"strings"
)

type trie struct {
	kids  map[rune]*trie
	count int
}

func (t *trie) add(word string) {
	for _, r := range word {
		if t.kids == nil {
			t.kids = map[rune]*trie{}
		}
		next, ok := t.kids[r]
		if !ok {
			next = &trie{}
			t.kids[r] = next
		}
		t = next
	}
	t.count++
}

func (t *trie) find(prefix string) *trie {
	for _, r := range prefix {
		if t = t.kids[r]; t == nil {
			return nil
		}
	}
	return t
}

// words yields all words below, in order.
func (t *trie) words(prefix string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) { t.each(prefix, yield) }
}

func (t *trie) each(prefix string, yield func(string, int) bool) bool {
	if t == nil {
		return true
	}
	if t.count > 0 && !yield(prefix, t.count) {
		return false
	}
	keys := make([]rune, 0, len(t.kids))
	for r := range t.kids {
		keys = append(keys, r)
	}
	slices.Sort(keys)
	for _, r := range keys {
		if !t.kids[r].each(prefix+string(r), yield) {
			return false
		}
	}
	return true
}

// near yields the words within a distance, by rows of the matrix that the trie shares.
func (t *trie) near(word string, limit int) iter.Seq2[string, int] {
	target := []rune(word)
	return func(yield func(string, int) bool) {
		row := make([]int, len(target)+1)
		for i := range row {
			row[i] = i
		}
		var walk func(n *trie, prefix string, row []int) bool
		walk = func(n *trie, prefix string, row []int) bool {
			if d := row[len(target)]; n.count > 0 && d <= limit && !yield(prefix, d) {
				return false
			}
			if slices.Min(row) > limit {
				return true
			}
			for _, r := range slices.Sorted(keys(n.kids)) {
				next := make([]int, len(row))
				next[0] = row[0] + 1
				for i, c := range target {
					cost := 1
					if c == r {
						cost = 0
					}
					next[i+1] = min(next[i]+1, row[i+1]+1, row[i]+cost)
				}
				if !walk(n.kids[r], prefix+string(r), next) {
					return false
				}
			}
			return true
		}
		walk(t, "", row)
	}
}

func keys[K comparable, V any](m map[K]V) iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

type bloom struct {
	bits []uint64
	k    int
}

func newBloom(n int, p float64) *bloom {
	m := math.Ceil(-float64(n) * math.Log(p) / (math.Ln2 * math.Ln2))
	return &bloom{make([]uint64, int(m+63)/64), int(math.Round(m / float64(n) * math.Ln2))}
}

func (b *bloom) each(s string, f func(word int, bit uint64) bool) bool {
	h := fnv.New64a()
	io.WriteString(h, s)
	x := h.Sum64()
	lo, hi := uint32(x), uint32(x>>32)
	for i := range b.k {
		n := (lo + uint32(i)*hi) % uint32(64*len(b.bits))
		if !f(int(n/64), 1<<(n%64)) {
			return false
		}
	}
	return true
}

func (b *bloom) add(s string) {
	b.each(s, func(w int, bit uint64) bool { b.bits[w] |= bit; return true })
}

func (b *bloom) has(s string) bool {
	return b.each(s, func(w int, bit uint64) bool { return b.bits[w]&bit != 0 })
}

func main() {
	var t trie
	b := newBloom(100, 0.01)
	for w := range strings.FieldsSeq("go gopher gone good goal goal über übel cat car card care careful cart go go 日本 日本語") {
		t.add(w)
		b.add(w)
	}
	for _, p := range []string{"go", "car", "ü", "日", "x", ""} {
		var found []string
		for w, n := range t.find(p).words(p) {
			if len(found) == 5 {
				found = append(found, "...")
				break
			}
			found = append(found, fmt.Sprint(w, "/", n))
		}
		fmt.Println(p, found)
	}
	for w, d := range t.near("gaol", 2) {
		fmt.Print(w, ":", d, " ")
	}
	fmt.Println()
	next, stop := iter.Pull2(t.near("cats", 1))
	w, d, ok := next()
	fmt.Println(w, d, ok)
	stop()
	w, d, ok = next()
	fmt.Printf("%q %d %v\n", w, d, ok)

	wrong := 0
	for i := range 1000 {
		if b.has(fmt.Sprint("absent", i)) {
			wrong++
		}
	}
	fmt.Println(len(b.bits), b.k, b.has("gopher"), b.has("日本語"), wrong < 50)
	seed := maphash.MakeSeed()
	fmt.Println(maphash.String(seed, "x") == maphash.Bytes(seed, []byte("x")), maphash.Comparable(seed, [2]int{1, 2}) == maphash.Comparable(seed, [2]int{1, 2}))
	for _, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a(), adler32.New(), crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Castagnoli)), crc64.New(crc64.MakeTable(crc64.ECMA)), crc64.New(crc64.MakeTable(crc64.ISO))} {
		io.WriteString(h, "hello ")
		mid := h.Sum(nil)
		saved, err := h.(interface{ MarshalBinary() ([]byte, error) }).MarshalBinary()
		io.WriteString(h, "world")
		whole := h.Sum([]byte{0xff})
		h.Reset()
		err2 := h.(interface{ UnmarshalBinary([]byte) error }).UnmarshalBinary(saved)
		io.WriteString(h, "world")
		fmt.Printf("%x %x %v %v %v %d %d\n", mid, whole, err, err2, slices.Equal(h.Sum([]byte{0xff}), whole), h.Size(), h.BlockSize())
	}
	fmt.Println(crc32.ChecksumIEEE([]byte("x")), adler32.Checksum([]byte("x")), crc32.Update(0, crc32.IEEETable, []byte("x")))
}
