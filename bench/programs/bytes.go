// Bytes: a hash, a checksum, a run-length code and a reversal by hand.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func fnv(s []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range s {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func adler(s []byte) uint32 {
	a, b := uint32(1), uint32(0)
	for _, c := range s {
		a = (a + uint32(c)) % 65521
		b = (b + a) % 65521
	}
	return b<<16 | a
}

func encode(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		j := i
		for j < len(src) && src[j] == src[i] && j-i < 255 {
			j++
		}
		dst = append(dst, byte(j-i), src[i])
		i = j
	}
	return dst
}

func reverse(s []byte) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	data := make([]byte, 1_000_000)
	x := uint32(1)
	for i := range data {
		x = x*1664525 + 1013904223
		data[i] = byte(x >> 30)
	}
	var code []byte
	sum := uint32(0)
	for i := 0; i < n; i++ {
		code = encode(code[:0], data)
		sum += fnv(data) ^ adler(code)
		reverse(data)
	}
	fmt.Println(len(code), sum)
}
