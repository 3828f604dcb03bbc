// A vault of secrets: keys from a password, AES in its modes, signatures, comparisons, tampering found out.
package main

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
)

// derive is PBKDF2 with one block.
func derive(password, salt string, rounds int) []byte {
	mac := hmac.New(sha256.New, []byte(password))
	mac.Write([]byte(salt + "\x00\x00\x00\x01"))
	u := mac.Sum(nil)
	out := bytes.Clone(u)
	for range rounds - 1 {
		mac.Reset()
		mac.Write(u)
		u = mac.Sum(u[:0])
		subtle.XORBytes(out, out, u)
	}
	return out
}

var errToken = errors.New("invalid token")

func sign(key []byte, claims map[string]any) string {
	enc := base64.RawURLEncoding
	b, _ := json.Marshal(claims)
	head := enc.EncodeToString([]byte(`{"alg":"HS256"}`)) + "." + enc.EncodeToString(b)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(head))
	return head + "." + enc.EncodeToString(mac.Sum(nil))
}

func verify(key []byte, token string) (claims map[string]any, err error) {
	i := strings.LastIndexByte(token, '.')
	if i < 0 {
		return nil, errToken
	}
	got, err := base64.RawURLEncoding.DecodeString(token[i+1:])
	if err != nil {
		return nil, errors.Join(errToken, err)
	}
	mac := hmac.New(sha256.New, key)
	io.WriteString(mac, token[:i])
	if !hmac.Equal(got, mac.Sum(nil)) {
		return nil, errToken
	}
	_, body, _ := strings.Cut(token[:i], ".")
	b, err := base64.RawURLEncoding.DecodeString(body)
	if err != nil {
		return nil, err
	}
	return claims, json.Unmarshal(b, &claims)
}

func pad(b []byte, size int) []byte {
	n := size - len(b)%size
	return append(bytes.Clone(b), bytes.Repeat([]byte{byte(n)}, n)...)
}

func main() {
	key := derive("correct horse", "salt", 1000)
	fmt.Printf("%x\n", key)
	tok := sign(key, map[string]any{"sub": "ann", "n": 7})
	fmt.Println(tok)
	fmt.Println(verify(key, tok))
	for _, bad := range []string{tok + "x", "a.b", "", tok[:len(tok)-2], strings.Replace(tok, ".", ".x", 1)} {
		_, err := verify(key, bad)
		fmt.Println(errors.Is(err, errToken), err)
	}
	block, err := aes.NewCipher(key)
	fmt.Println(block.BlockSize(), err)
	_, err = aes.NewCipher(key[:5])
	fmt.Println(err, errors.As(err, new(aes.KeySizeError)))
	gcm, _ := cipher.NewGCM(block)
	nonce := make([]byte, gcm.NonceSize())
	sealed := gcm.Seal(nil, nonce, []byte("the secret"), []byte("header"))
	opened, err := gcm.Open(nil, nonce, sealed, []byte("header"))
	fmt.Printf("%x %s %v %d %d\n", sealed, opened, err, gcm.NonceSize(), gcm.Overhead())
	sealed[3] ^= 1
	_, err = gcm.Open(nil, nonce, sealed, []byte("header"))
	fmt.Println(err)
	iv := []byte("0123456789abcdef")
	plain := pad([]byte("exactly how long?"), 16)
	out := make([]byte, len(plain))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, plain)
	fmt.Printf("%x\n", out)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, out)
	fmt.Printf("%q\n", out)
	ctr := cipher.StreamReader{S: cipher.NewCTR(block, iv), R: strings.NewReader("a stream of any length")}
	b, _ := io.ReadAll(ctr)
	var back bytes.Buffer
	w := cipher.StreamWriter{S: cipher.NewCTR(block, iv), W: &back}
	w.Write(b[:7])
	w.Write(b[7:])
	fmt.Printf("%x %s\n", b, back.String())
	block.Encrypt(out[:16], plain[:16])
	fmt.Printf("%x\n", out[:16])
	for _, f := range []func(){
		func() { cipher.NewCBCEncrypter(block, iv[:3]) },
		func() { cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, plain[:5]) },
		func() { gcm.Seal(nil, nonce[:3], nil, nil) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	for _, h := range []func() hash.Hash{md5.New, sha1.New, sha256.New, sha256.New224, sha512.New, sha512.New384, sha512.New512_256} {
		x := h()
		io.WriteString(x, "abc")
		m := hmac.New(h, []byte("k"))
		m.Write([]byte("abc"))
		fmt.Printf("%d %d %s %x\n", x.Size(), x.BlockSize(), hex.EncodeToString(x.Sum(nil))[:16], m.Sum(nil)[:4])
	}
	fmt.Printf("%x %x\n", md5.Sum(nil), sha256.Sum256([]byte("abc")))
	fmt.Println(crypto.SHA256.Available(), crypto.SHA256, crypto.SHA512.Size(), crypto.SHA1.HashFunc().New().BlockSize())
	fmt.Println(subtle.ConstantTimeCompare([]byte("a"), []byte("a")), subtle.ConstantTimeCompare([]byte("a"), []byte("ab")), subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeByteEq(3, 3), subtle.ConstantTimeLessOrEq(3, 2))
	a1, a2 := rand.Text(), rand.Text()
	n, err := rand.Read(iv)
	fmt.Println(len(a1), a1 != a2, n, err)
}
