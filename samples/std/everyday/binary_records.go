// A file of fixed records with a header, and messages in variable-length integers.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"os"
)

type header struct {
	Magic   [4]byte
	Version uint16
	Flags   uint16
	Count   uint32
	_       [2]uint8
	Scale   float32
}

type entry struct {
	ID    int64
	Pos   [3]int16
	On    bool
	C     complex64
	Inner struct{ A, B uint8 }
}

func write(w io.Writer, entries []entry) error {
	h := header{Magic: [4]byte{'R', 'E', 'C', '1'}, Version: 2, Flags: 0x8001, Count: uint32(len(entries)), Scale: 0.5}
	sum := crc32.NewIEEE()
	out := io.MultiWriter(w, sum)
	if err := binary.Write(out, binary.LittleEndian, h); err != nil {
		return err
	}
	if err := binary.Write(out, binary.LittleEndian, entries); err != nil {
		return err
	}
	return binary.Write(w, binary.BigEndian, sum.Sum32())
}

var errChecksum = errors.New("checksum differs")

func read(b []byte) (h header, list []entry, err error) {
	r := bytes.NewReader(b)
	sum := crc32.NewIEEE()
	in := io.TeeReader(r, sum)
	if err = binary.Read(in, binary.LittleEndian, &h); err != nil {
		return h, nil, fmt.Errorf("header: %w", err)
	}
	list = make([]entry, h.Count)
	if err = binary.Read(in, binary.LittleEndian, list); err != nil {
		return h, nil, fmt.Errorf("entries: %w", err)
	}
	var want uint32
	if err = binary.Read(r, binary.BigEndian, &want); err != nil {
		return h, nil, fmt.Errorf("checksum: %w", err)
	}
	if want != sum.Sum32() {
		return h, list, errChecksum
	}
	return h, list, nil
}

func main() {
	list := []entry{{ID: -1, Pos: [3]int16{1, -2, 300}, On: true, C: 1 - 2i}, {ID: math.MaxInt64}}
	list[1].Inner.B = 7
	var buf bytes.Buffer
	fmt.Println(write(&buf, list), buf.Len(), binary.Size(header{}), binary.Size(list), binary.Size([]int{1}), binary.Size(map[int]int{}))
	fmt.Printf("% x\n", buf.Bytes())
	fmt.Println(read(buf.Bytes()))
	for _, cut := range []int{0, 3, 20, 50, buf.Len() - 2} {
		_, _, err := read(buf.Bytes()[:cut])
		fmt.Println(cut, err, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF))
	}
	buf.Bytes()[25] ^= 1
	_, _, err := read(buf.Bytes())
	fmt.Println(err)
	fmt.Println(binary.Write(&buf, binary.LittleEndian, 5))
	fmt.Println(binary.Write(&buf, binary.LittleEndian, struct{ S string }{"x"}))
	fmt.Println(binary.Read(&buf, binary.LittleEndian, header{}))

	var b []byte
	for _, v := range []int64{0, 1, -1, 63, -64, 64, 300, math.MaxInt64, math.MinInt64} {
		b = binary.AppendVarint(b, v)
		b = binary.AppendUvarint(b, uint64(v))
	}
	fmt.Printf("%d %x\n", len(b), b)
	for r := bytes.NewReader(b); ; {
		v, err := binary.ReadVarint(r)
		if err != nil {
			fmt.Println(err)
			break
		}
		u, err := binary.ReadUvarint(r)
		fmt.Print(v, " ", u, err, "; ")
	}
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(binary.Varint(bytes.Repeat([]byte{0xff}, 11)))
	_, err = binary.ReadUvarint(bytes.NewReader(bytes.Repeat([]byte{0xff}, 11)))
	fmt.Println(err)
	_, err = binary.ReadUvarint(bytes.NewReader([]byte{0x80}))
	fmt.Println(err)

	raw := make([]byte, 8)
	binary.BigEndian.PutUint32(raw, 0xdeadbeef)
	binary.LittleEndian.PutUint16(raw[4:], 0x1234)
	raw = binary.BigEndian.AppendUint64(raw, math.Float64bits(math.Pi))
	fmt.Printf("%x %v %v %x\n", raw, binary.BigEndian, binary.LittleEndian.String(), binary.NativeEndian.Uint16(raw[4:]))
	n, err := binary.Encode(raw, binary.BigEndian, uint32(7))
	fmt.Println(n, err)
	var back struct{ A, B uint32 }
	n, err = binary.Decode(raw, binary.BigEndian, &back)
	fmt.Println(n, err, back)
	_, err = binary.Encode(raw[:1], binary.BigEndian, back)
	fmt.Println(err)
	out, err := binary.Append([]byte{1}, binary.BigEndian, []uint16{2, 3})
	fmt.Println(out, err)
	defer func() { fmt.Fprintln(os.Stdout, recover()) }()
	binary.BigEndian.Uint64(raw[:7])
}
