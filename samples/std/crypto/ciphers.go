// Packages crypto/aes and crypto/cipher: known answers, all modes in pieces, ciphers of the program, misuse.
package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

// feistel is a block cipher of 16 bytes, and no good one.
type feistel struct{ key byte }

func (feistel) BlockSize() int { return 16 }
func (f feistel) round(half []byte, n int) (out [8]byte) {
	sum := sha256.Sum256(append([]byte{f.key, byte(n)}, half...))
	copy(out[:], sum[:])
	return out
}
func (f feistel) Encrypt(dst, src []byte) {
	l, r := [8]byte(src), [8]byte(src[8:])
	for n := range 4 {
		k := f.round(r[:], n)
		for i := range l {
			l[i] ^= k[i]
		}
		l, r = r, l
	}
	copy(dst, l[:])
	copy(dst[8:16], r[:])
}
func (f feistel) Decrypt(dst, src []byte) {
	l, r := [8]byte(src), [8]byte(src[8:])
	for n := 3; n >= 0; n-- {
		l, r = r, l
		k := f.round(r[:], n)
		for i := range l {
			l[i] ^= k[i]
		}
	}
	copy(dst, l[:])
	copy(dst[8:16], r[:])
}

type short struct{ feistel }

func (short) BlockSize() int { return 8 }

func try(what string, f func()) {
	defer func() {
		if v := recover(); v != nil {
			fmt.Println(what, "panics:", v)
		}
	}()
	f()
	fmt.Println(what, "returns")
}

func main() {
	key, _ := hex.DecodeString("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
	plain, _ := hex.DecodeString("00112233445566778899aabbccddeeff")
	for _, n := range []int{16, 24, 32, 15} {
		b, err := aes.NewCipher(key[:n])
		if err != nil {
			var size aes.KeySizeError
			fmt.Println(err, errors.As(err, &size), int(size))
			continue
		}
		out, back := make([]byte, 16), make([]byte, 16)
		b.Encrypt(out, plain)
		b.Decrypt(back, out)
		fmt.Printf("%x %v %d %T\n", out, bytes.Equal(back, plain), b.BlockSize(), b)
	}
	a, _ := aes.NewCipher(key)
	iv := []byte("0123456789abcdef")
	text := []byte(strings.Repeat("attack at dawn! ", 40))
	odd := text[:len(text)-5]
	for _, b := range []cipher.Block{a, feistel{7}} {
		cbc := make([]byte, len(text))
		enc := cipher.NewCBCEncrypter(b, iv)
		enc.CryptBlocks(cbc, text[:160])
		enc.CryptBlocks(cbc[160:], text[160:])
		fmt.Printf("cbc %x %d\n", sha256.Sum256(cbc), enc.BlockSize())
		dec := cipher.NewCBCDecrypter(b, iv)
		dec.CryptBlocks(cbc[:32], cbc[:32])
		dec.CryptBlocks(cbc[32:], cbc[32:])
		dec.CryptBlocks(nil, nil)
		fmt.Println(bytes.Equal(cbc, text))
		for name, mode := range map[string]func(cipher.Block, []byte) cipher.Stream{"ctr": cipher.NewCTR} {
			s := mode(b, bytes.Repeat([]byte{255}, 16))
			out := make([]byte, len(odd))
			for i := 0; i < len(odd); i += 37 {
				s.XORKeyStream(out[i:], odd[i:min(i+37, len(odd))])
			}
			fmt.Printf("%s %x\n", name, sha256.Sum256(out))
			mode(b, bytes.Repeat([]byte{255}, 16)).XORKeyStream(out, out)
			fmt.Println(bytes.Equal(out, odd))
		}
		for _, g := range []func() (cipher.AEAD, error){
			func() (cipher.AEAD, error) { return cipher.NewGCM(b) },
			func() (cipher.AEAD, error) { return cipher.NewGCMWithNonceSize(b, 16) },
			func() (cipher.AEAD, error) { return cipher.NewGCMWithTagSize(b, 13) },
			func() (cipher.AEAD, error) { return cipher.NewGCMWithTagSize(b, 11) },
			func() (cipher.AEAD, error) { return cipher.NewGCMWithNonceSize(b, 0) },
			func() (cipher.AEAD, error) { return cipher.NewGCM(short{}) },
		} {
			gcm, err := g()
			if err != nil {
				fmt.Println(err)
				continue
			}
			nonce := iv[:gcm.NonceSize()]
			sealed := gcm.Seal([]byte("head"), nonce, odd, []byte("extra"))
			fmt.Printf("gcm %d %d %d %x\n", gcm.NonceSize(), gcm.Overhead(), len(sealed), sha256.Sum256(sealed))
			opened, err := gcm.Open(nil, nonce, sealed[4:], []byte("extra"))
			fmt.Println(bytes.Equal(opened, odd), err)
			for _, i := range []int{4, len(sealed) - 1} {
				sealed[i] ^= 1
				_, err = gcm.Open(nil, nonce, sealed[4:], []byte("extra"))
				sealed[i] ^= 1
				fmt.Println(err)
			}
			_, err = gcm.Open(nil, nonce, sealed[4:], []byte("other"))
			fmt.Println(err)
			_, err = gcm.Open(nil, nonce, sealed[:5], nil)
			fmt.Println(err)
			empty := gcm.Seal(nil, nonce, nil, nil)
			opened, err = gcm.Open(empty[:0], nonce, empty, nil)
			fmt.Println(len(empty), len(opened), err)
			inPlace := append(bytes.Clone(odd), make([]byte, 16)...)[:len(odd)]
			inPlace = gcm.Seal(inPlace[:0], nonce, inPlace, nil)
			inPlace, err = gcm.Open(inPlace[:0], nonce, inPlace, nil)
			fmt.Println(bytes.Equal(inPlace, odd), err)
			try("nonce", func() { gcm.Seal(nil, iv[:3], nil, nil) })
			buf := make([]byte, 64)
			try("overlap", func() { gcm.Seal(buf[:0], nonce, buf[1:9], nil) })
			try("overlap data", func() { gcm.Seal(buf[:0], nonce, nil, buf[:4]) })
		}
	}
	r, err := cipher.NewGCMWithRandomNonce(a)
	sealed := r.Seal(nil, nil, odd, []byte("d"))
	opened, oerr := r.Open(nil, nil, sealed, []byte("d"))
	fmt.Println(err, r.NonceSize(), r.Overhead(), len(sealed)-len(odd), bytes.Equal(opened, odd), oerr)
	_, err = cipher.NewGCMWithRandomNonce(feistel{})
	fmt.Println(err)

	var file bytes.Buffer
	w := cipher.StreamWriter{S: cipher.NewCTR(a, iv), W: &file}
	n, err := io.Copy(w, bytes.NewReader(odd))
	fmt.Println(n, err, w.Close(), hex.EncodeToString(file.Bytes()[:8]))
	b, err := io.ReadAll(cipher.StreamReader{S: cipher.NewCTR(a, iv), R: &file})
	fmt.Println(bytes.Equal(b, odd), err)

	try("iv", func() { cipher.NewCBCEncrypter(a, iv[:4]) })
	try("iv", func() { cipher.NewCBCDecrypter(a, nil) })
	try("iv", func() { cipher.NewCTR(a, nil) })
	try("part", func() { cipher.NewCBCEncrypter(a, iv).CryptBlocks(make([]byte, 32), text[:17]) })
	try("room", func() { cipher.NewCBCDecrypter(a, iv).CryptBlocks(make([]byte, 16), text[:32]) })
	try("room", func() { cipher.NewCTR(a, iv).XORKeyStream(make([]byte, 3), text[:4]) })
	buf := make([]byte, 48)
	try("overlap", func() { cipher.NewCBCEncrypter(a, iv).CryptBlocks(buf[1:], buf[:16]) })
	try("overlap", func() { cipher.NewCTR(a, iv).XORKeyStream(buf[1:], buf[:16]) })
	try("short", func() { a.Encrypt(buf, buf[:15]) })
	try("short", func() { a.Decrypt(buf[:15], buf) })
	try("overlap", func() { a.Encrypt(buf[1:], buf) })
	try("in place", func() { a.Encrypt(buf, buf) })
	var wg sync.WaitGroup
	sums := make([][32]byte, 8)
	for i := range sums {
		wg.Go(func() {
			out := make([]byte, len(text))
			for range 20 {
				cipher.NewCBCEncrypter(a, iv).CryptBlocks(out, text)
			}
			sums[i] = sha256.Sum256(out)
		})
	}
	wg.Wait()
	for _, s := range sums {
		if s != sums[0] {
			fmt.Println("differs")
		}
	}
	fmt.Printf("%x\n", sums[0])
}
