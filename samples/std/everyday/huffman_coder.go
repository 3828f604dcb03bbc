// Huffman codes: counts, a heap, canonical code lengths, bits in and out, run lengths, and Lempel-Ziv to compare.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"container/ring"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

type node struct {
	sym         byte
	n           int
	left, right *node
}

type nodes []*node

func (h nodes) Len() int { return len(h) }
func (h nodes) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[i].n, h[j].n), cmp.Compare(h[i].sym, h[j].sym)) < 0
}
func (h nodes) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *nodes) Push(x any)   { *h = append(*h, x.(*node)) }
func (h *nodes) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

type code struct {
	bits uint32
	len  int
}

func lengths(data []byte) map[byte]int {
	var count [256]int
	for _, b := range data {
		count[b]++
	}
	h := &nodes{}
	for s, n := range count {
		if n > 0 {
			heap.Push(h, &node{sym: byte(s), n: n})
		}
	}
	out := map[byte]int{}
	if h.Len() == 1 {
		out[(*h)[0].sym] = 1
		return out
	}
	for h.Len() > 1 {
		a, b := heap.Pop(h).(*node), heap.Pop(h).(*node)
		heap.Push(h, &node{min(a.sym, b.sym), a.n + b.n, a, b})
	}
	var walk func(*node, int)
	walk = func(n *node, depth int) {
		if n.left == nil {
			out[n.sym] = depth
			return
		}
		walk(n.left, depth+1)
		walk(n.right, depth+1)
	}
	if h.Len() == 1 {
		walk((*h)[0], 0)
	}
	return out
}

func canonical(ls map[byte]int) (map[byte]code, []byte) {
	syms := make([]byte, 0, len(ls))
	for s := range ls {
		syms = append(syms, s)
	}
	slices.SortFunc(syms, func(a, b byte) int { return cmp.Or(ls[a]-ls[b], int(a)-int(b)) })
	codes := map[byte]code{}
	var c uint32
	for i, s := range syms {
		if i > 0 {
			c = (c + 1) << (ls[s] - ls[syms[i-1]])
		}
		codes[s] = code{c, ls[s]}
	}
	return codes, syms
}

type bitWriter struct {
	w   io.ByteWriter
	acc uint32
	n   int
}

func (b *bitWriter) put(c code) {
	for i := c.len - 1; i >= 0; i-- {
		b.acc = b.acc<<1 | c.bits>>i&1
		if b.n++; b.n == 8 {
			b.w.WriteByte(byte(b.acc))
			b.acc, b.n = 0, 0
		}
	}
}

func (b *bitWriter) close() {
	for b.n != 0 {
		b.put(code{0, 1})
	}
}

var errDamaged = errors.New("damaged")

func encode(data []byte) ([]byte, map[byte]int) {
	ls := lengths(data)
	codes, _ := canonical(ls)
	var buf bytes.Buffer
	w := &bitWriter{w: &buf}
	for _, b := range data {
		w.put(codes[b])
	}
	w.close()
	return buf.Bytes(), ls
}

func decode(packed []byte, ls map[byte]int, n int) ([]byte, error) {
	codes, syms := canonical(ls)
	by := map[code]byte{}
	for _, s := range syms {
		by[codes[s]] = s
	}
	r := bufio.NewReader(bytes.NewReader(packed))
	var out []byte
	var cur code
	for len(out) < n {
		b, err := r.ReadByte()
		if err != nil {
			return out, fmt.Errorf("%w after %d: %w", errDamaged, len(out), err)
		}
		for i := 7; i >= 0 && len(out) < n; i-- {
			cur = code{cur.bits<<1 | uint32(b>>i&1), cur.len + 1}
			if s, ok := by[cur]; ok {
				out = append(out, s)
				cur = code{}
			} else if cur.len > 31 {
				return out, errDamaged
			}
		}
	}
	return out, nil
}

func lzw(s string) (out []int) {
	dict := map[string]int{}
	for i := range 256 {
		dict[string([]byte{byte(i)})] = i
	}
	w := ""
	for i := range len(s) {
		if wc := w + s[i:i+1]; dict[wc] != 0 || len(wc) == 1 {
			w = wc
			continue
		} else {
			out = append(out, dict[w])
			dict[wc] = len(dict)
		}
		w = s[i : i+1]
	}
	if w != "" {
		out = append(out, dict[w])
	}
	return out
}

func runs(s string) string {
	var sb strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] == s[i] {
			j++
		}
		fmt.Fprintf(&sb, "%d%c", j-i, s[i])
		i = j
	}
	return sb.String()
}

func main() {
	for _, text := range []string{"abracadabra, abracadabra!", "aaaaaaa", "", "the quick brown fox jumps over the lazy dog", strings.Repeat("ab", 50) + "\x00\xff"} {
		packed, ls := encode([]byte(text))
		codes, syms := canonical(ls)
		for _, s := range syms[:min(4, len(syms))] {
			fmt.Printf("%q=%0*b ", s, codes[s].len, codes[s].bits)
		}
		back, err := decode(packed, ls, len(text))
		fmt.Println(len(text), len(packed), string(back) == text, err, len(lzw(text)))
		if len(packed) > 1 {
			_, err = decode(packed[:len(packed)/2], ls, len(text))
			fmt.Println(err, errors.Is(err, errDamaged), errors.Is(err, io.EOF))
		}
	}
	fmt.Println(lzw("TOBEORNOTTOBEORTOBEORNOT"), runs("wwwwaaadexxxxxx"))
	r := ring.New(7)
	for i := range r.Len() {
		r.Value = i + 1
		r = r.Next()
	}
	for r.Len() > 1 {
		r = r.Move(1)
		fmt.Print(r.Unlink(1).Value, " ")
		r = r.Next()
	}
	fmt.Println("last", r.Value)
	other := ring.New(2)
	other.Value = "x"
	r.Link(other).Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(r.Len(), r.Prev().Value)
	h := nodes{{sym: 'z', n: 9}, {sym: 'a', n: 5}, {sym: 'b', n: 7}}
	heap.Init(&h)
	h[len(h)-1].n = 1
	heap.Fix(&h, len(h)-1)
	gone := heap.Remove(&h, 1).(*node)
	fmt.Printf("%c %c %d\n", h[0].sym, gone.sym, h.Len())
}
