// Package rand reads cryptographically strong random bytes.
package rand

import "io"

type reader struct{}

func fill(p []byte)

func (*reader) Read(p []byte) (int, error) {
	fill(p)
	return len(p), nil
}

// Reader is the source of random bytes.
var Reader io.Reader = &reader{}

// Read fills b from Reader; a Reader that fails ends the program.
func Read(b []byte) (n int, err error) {
	if n, err := io.ReadFull(Reader, b); err != nil {
		fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
		return n, err
	}
	return len(b), nil
}

func fatal(text string)

// Text returns 26 random characters of the base32 alphabet.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	b := make([]byte, 26)
	Read(b)
	for i, c := range b {
		b[i] = alphabet[c%32]
	}
	return string(b)
}
