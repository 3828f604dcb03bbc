// encoding/binary: byte orders, varints, values of fixed size.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
)

type inner struct {
	A int8
	B uint16
}

type header struct {
	Magic  [4]byte
	Ver    uint32
	_      [3]byte
	Flag   bool
	F      float32
	D      float64
	C      complex64
	In     inner
	Arr    [2]inner
	Signed int64
}

type named uint16

func main() {
	h := header{[4]byte{'G', 'O', 'S', 'I'}, 7, [3]byte{}, true, 1.5, math.Pi, complex(1, -2), inner{-3, 500}, [2]inner{{1, 2}, {3, 4}}, -9}
	for _, order := range []binary.ByteOrder{binary.BigEndian, binary.LittleEndian, binary.NativeEndian} {
		var buf bytes.Buffer
		fmt.Println(order, binary.Write(&buf, order, &h), binary.Size(h), buf.Len())
		fmt.Printf("%x\n", buf.Bytes())
		var back header
		fmt.Println(binary.Read(&buf, order, &back), back == h)
		b := make([]byte, 8)
		order.PutUint16(b, 0x1234)
		order.PutUint32(b[2:], 0xdeadbeef)
		fmt.Printf("%x %x %x\n", b, order.Uint16(b), order.Uint32(b[2:]))
		order.PutUint64(b, 0x0102030405060708)
		fmt.Printf("%x %x\n", b, order.Uint64(b))
	}
	fmt.Printf("%#v %#v\n", binary.BigEndian, binary.LittleEndian)
	fmt.Printf("%x\n", binary.BigEndian.AppendUint32(binary.LittleEndian.AppendUint64([]byte{1}, 2), 3))
	fmt.Printf("%x\n", binary.BigEndian.AppendUint16(nil, 0xabcd))

	fmt.Println(binary.Size((*int32)(nil)), binary.Size((*header)(nil)))
	for _, v := range []any{true, int8(-1), uint8(2), int16(-3), uint16(4), int32(-5), uint32(6), int64(-7), uint64(8), float32(9), 10.5,
		[]bool{true, false}, []int8{-1}, []byte{1, 2}, []int16{-1, 2}, []uint32{7, 8}, []float64{1, 2}, []inner{{1, 2}}, named(3), []named{1, 2}, [2]uint16{3, 4}, complex(1, 2),
		1, "x", []string{"x"}, []int{1}, map[int]int{}, struct{ S string }{}, nil} {
		fmt.Printf("%T %d", v, binary.Size(v))
		if v == nil || binary.Size(v) < 0 {
			if v != nil {
				b, err := binary.Append(nil, binary.BigEndian, v)
				fmt.Println(b, err)
			}
			continue
		}
		b, err := binary.Append([]byte{0xff}, binary.BigEndian, v)
		fmt.Printf(" %x %v", b, err)
		n, err := binary.Encode(make([]byte, 3), binary.LittleEndian, v)
		fmt.Println(n, err)
	}
	var x struct {
		A uint8
		B []byte
	}
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, &x))
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, h))
	fmt.Println(binary.Write(&bytes.Buffer{}, binary.BigEndian, 5))
	var u uint32
	fmt.Println(binary.Read(bytes.NewReader(nil), binary.BigEndian, &u), binary.Read(bytes.NewReader([]byte{1, 2}), binary.BigEndian, &u))
	fmt.Println(binary.Read(bytes.NewReader([]byte{1, 2, 3, 4}), binary.BigEndian, &u), u)
	s := make([]int16, 3)
	fmt.Println(binary.Read(bytes.NewReader([]byte{0xff, 0xff, 0, 1, 0x80, 0}), binary.BigEndian, s), s)
	n, err := binary.Decode([]byte{1, 0, 0, 0, 9}, binary.LittleEndian, &u)
	fmt.Println(n, err, u)
	n, err = binary.Decode([]byte{1}, binary.LittleEndian, &u)
	fmt.Println(n, err)
	var bs [2]bool
	fmt.Println(binary.Read(bytes.NewReader([]byte{0, 5}), binary.BigEndian, &bs), bs)

	for _, v := range []uint64{0, 1, 127, 128, 300, 1 << 32, math.MaxUint64} {
		b := binary.AppendUvarint(nil, v)
		got, n := binary.Uvarint(b)
		r, err := binary.ReadUvarint(bytes.NewReader(b))
		fmt.Printf("%d %x %d %d %d %v\n", v, b, got, n, r, err)
	}
	for _, v := range []int64{0, -1, 1, 63, -64, 64, math.MinInt64, math.MaxInt64} {
		b := make([]byte, binary.MaxVarintLen64)
		b = b[:binary.PutVarint(b, v)]
		got, n := binary.Varint(b)
		r, err := binary.ReadVarint(bytes.NewReader(b))
		fmt.Printf("%d %x %d %d %d %v\n", v, b, got, n, r, err)
	}
	over := bytes.Repeat([]byte{0x80}, 11)
	fmt.Println(binary.Uvarint(over))
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(binary.ReadUvarint(bytes.NewReader(over)))
	fmt.Println(binary.ReadUvarint(bytes.NewReader([]byte{0x80})))
	fmt.Println(binary.ReadUvarint(bytes.NewReader(nil)))
	over[9] = 2
	fmt.Println(binary.Uvarint(over))
	fmt.Println(binary.ReadUvarint(bytes.NewReader(over)))
}
