// The packages hash/...: sums in one go and in pieces, states saved and restored, clones.
package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
)

func show(name string, h hash.Hash) {
	fmt.Fprintf(h, "the quick brown fox ")
	saved, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	fmt.Printf("%s %d %d saved %x %v\n", name, h.Size(), h.BlockSize(), saved, err)
	clone, err := h.(hash.Cloner).Clone()
	fmt.Println(err)
	h.Write([]byte("jumps over the lazy dog"))
	fmt.Printf("%x\n", h.Sum([]byte("=")))
	clone.Write([]byte("jumps over the lazy dog"))
	fmt.Printf("%x\n", clone.Sum(nil))
	h.Reset()
	fmt.Printf("empty %x\n", h.Sum(nil))
	u := h.(encoding.BinaryUnmarshaler)
	fmt.Println(u.UnmarshalBinary(saved), u.UnmarshalBinary([]byte("x")), u.UnmarshalBinary(saved[:len(saved)-1]))
	h.Write([]byte("jumps over the lazy dog"))
	fmt.Printf("%x\n", h.Sum(nil))
	switch x := h.(type) {
	case hash.Hash32:
		fmt.Println(x.Sum32())
	case hash.Hash64:
		fmt.Println(x.Sum64())
	}
}

func main() {
	show("crc32", crc32.NewIEEE())
	show("castagnoli", crc32.New(crc32.MakeTable(crc32.Castagnoli)))
	show("koopman", crc32.New(crc32.MakeTable(crc32.Koopman)))
	show("iso", crc64.New(crc64.MakeTable(crc64.ISO)))
	show("ecma", crc64.New(crc64.MakeTable(crc64.ECMA)))
	show("adler32", adler32.New())
	show("fnv32", fnv.New32())
	show("fnv32a", fnv.New32a())
	show("fnv64", fnv.New64())
	show("fnv64a", fnv.New64a())
	show("fnv128", fnv.New128())
	show("fnv128a", fnv.New128a())
	data := make([]byte, 100000)
	for i := range data {
		data[i] = byte(i * i)
	}
	fmt.Println(crc32.ChecksumIEEE(data), crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)))
	fmt.Println(crc64.Checksum(data, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(data))
	fmt.Println(crc32.Update(7, crc32.IEEETable, data), crc64.Update(7, crc64.MakeTable(crc64.ISO), data))
	fmt.Println(crc32.IEEETable[1], crc32.MakeTable(crc32.IEEE) == crc32.IEEETable)

	seed := maphash.MakeSeed()
	var a, b maphash.Hash
	a.SetSeed(seed)
	b.SetSeed(seed)
	a.WriteString("ab")
	b.WriteByte('a')
	b.Write([]byte("b"))
	fmt.Println(a.Sum64() == b.Sum64(), a.Sum64() == maphash.String(seed, "ab"), maphash.Bytes(seed, []byte("ab")) == a.Sum64())
	type pair struct {
		x int
		s string
	}
	fmt.Println(maphash.Comparable(seed, pair{1, "x"}) == maphash.Comparable(seed, pair{1, "x"}),
		maphash.Comparable(seed, pair{1, "x"}) == maphash.Comparable(seed, pair{2, "x"}))
	fmt.Println(a.Size(), a.BlockSize(), a.Seed() == seed)
}
