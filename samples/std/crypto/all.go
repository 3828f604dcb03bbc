// Digests, HMAC, random bytes, constant time.
package main

import (
	"crypto"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"fmt"
	"hash"
	"io"
	"strings"
)

func main() {
	for _, s := range []string{"", "abc", strings.Repeat("gopher", 100)} {
		fmt.Printf("%x\n%x\n", md5.Sum([]byte(s)), sha1.Sum([]byte(s)))
		fmt.Printf("%x\n%x\n", sha256.Sum256([]byte(s)), sha256.Sum224([]byte(s)))
		fmt.Printf("%x\n%x\n", sha512.Sum512([]byte(s)), sha512.Sum384([]byte(s)))
		fmt.Printf("%x\n%x\n", sha512.Sum512_224([]byte(s)), sha512.Sum512_256([]byte(s)))
	}
	for _, f := range []func() hash.Hash{md5.New, sha1.New, sha256.New, sha256.New224, sha512.New, sha512.New384, sha512.New512_224, sha512.New512_256} {
		h := f()
		io.WriteString(h, "hello ")
		c, err := h.(hash.Cloner).Clone()
		io.WriteString(h, "world")
		fmt.Printf("%d %d %x %x %v\n", h.Size(), h.BlockSize(), h.Sum(nil), c.Sum([]byte{1}), err)
		h.Reset()
		fmt.Printf("%x\n", h.Sum(nil))
		m := hmac.New(f, []byte("key"))
		m.Write([]byte("The quick brown fox jumps over the lazy dog"))
		sum := m.Sum(nil)
		fmt.Printf("%x %d %d\n", sum, m.Size(), m.BlockSize())
		m.Reset()
		m.Write([]byte("The quick brown fox jumps over the lazy dog"))
		fmt.Println(hmac.Equal(sum, m.Sum(nil)), hmac.Equal(sum, sum[1:]))
		long := hmac.New(f, []byte(strings.Repeat("k", 300)))
		fmt.Printf("%x\n", long.Sum(nil))
	}
	fmt.Println(md5.Size, sha1.BlockSize, sha256.Size224, sha512.Size384)
	for h := crypto.Hash(0); h < 22; h++ {
		fmt.Print(h, " ")
	}
	fmt.Println()
	fmt.Println(crypto.SHA256.Size(), crypto.SHA256.Available(), crypto.MD4.Available(), crypto.SHA1.HashFunc() == crypto.SHA1)
	h := crypto.SHA256.New()
	h.Write([]byte("x"))
	fmt.Printf("%x\n", h.Sum(nil))

	a, b := make([]byte, 16), make([]byte, 16)
	n, err := rand.Read(a)
	m, err2 := io.ReadFull(rand.Reader, b)
	fmt.Println(n, err, m, err2, string(a) == string(b), len(rand.Text()), rand.Text() == rand.Text())

	x, y := []byte{1, 2, 3}, []byte{1, 2, 4}
	fmt.Println(subtle.ConstantTimeCompare(x, y), subtle.ConstantTimeCompare(x, x), subtle.ConstantTimeCompare(x, nil))
	fmt.Println(subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeSelect(0, 5, 6), subtle.ConstantTimeByteEq(3, 3), subtle.ConstantTimeByteEq(3, 4))
	fmt.Println(subtle.ConstantTimeEq(7, 7), subtle.ConstantTimeEq(-7, 7), subtle.ConstantTimeLessOrEq(3, 3), subtle.ConstantTimeLessOrEq(4, 3))
	z := make([]byte, 4)
	fmt.Println(subtle.XORBytes(z, x, y), z)
	subtle.ConstantTimeCopy(0, x, y)
	fmt.Println(x)
	subtle.ConstantTimeCopy(1, x, y)
	fmt.Println(x)
	subtle.WithDataIndependentTiming(func() { fmt.Println("called") })
	defer func() { fmt.Println(recover()) }()
	crypto.MD4.New()
}
