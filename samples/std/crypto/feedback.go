// The old modes of crypto/cipher: OFB and CFB.
package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"fmt"
)

func main() {
	b, err := aes.NewCipher([]byte("a key of 16 byte"))
	if err != nil {
		panic(err)
	}
	iv, text := []byte("0123456789abcdef"), bytes.Repeat([]byte("attack at dawn! "), 9)[:141]
	for _, m := range [][2]func(cipher.Block, []byte) cipher.Stream{{cipher.NewOFB, cipher.NewOFB}, {cipher.NewCFBEncrypter, cipher.NewCFBDecrypter}} {
		out := make([]byte, len(text))
		s := m[0](b, iv)
		for i := 0; i < len(text); i += 11 {
			s.XORKeyStream(out[i:], text[i:min(i+11, len(text))])
		}
		fmt.Printf("%x\n", sha256.Sum256(out))
		back := m[1](b, iv)
		back.XORKeyStream(out[:20], out[:20])
		back.XORKeyStream(out[20:], out[20:])
		fmt.Println(bytes.Equal(out, text))
	}
	defer func() { fmt.Println(recover()) }()
	cipher.NewCFBEncrypter(b, nil)
}
