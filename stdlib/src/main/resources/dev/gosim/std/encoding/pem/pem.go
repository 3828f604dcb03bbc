// Package pem reads and writes the armour around certificates and keys.
package pem

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
)

// A Block is what is between two lines of dashes.
type Block struct {
	Type    string
	Headers map[string]string
	Bytes   []byte
}

const (
	begin = "-----BEGIN "
	end   = "-----END "
	dash  = "-----"
)

// Decode finds the next block; rest is what follows it, or all of data when there is none.
func Decode(data []byte) (p *Block, rest []byte) {
	rest = data
	for {
		line, after, ok := beginning(rest)
		if !ok {
			return nil, data
		}
		kind, ok := strings.CutSuffix(strings.TrimPrefix(line, begin), dash)
		if ok {
			if p, left, ok := body(kind, after); ok {
				return p, left
			}
		}
		rest = after
	}
}

// beginning finds the first line of a block.
func beginning(data []byte) (line string, after []byte, ok bool) {
	for len(data) > 0 {
		text, rest, _ := bytes.Cut(data, []byte("\n"))
		data = rest
		if bytes.HasPrefix(text, []byte(begin)) {
			return strings.TrimRight(string(text), " \t\r"), rest, true
		}
	}
	return "", nil, false
}

// body reads a block from its second line on.
func body(kind string, data []byte) (p *Block, rest []byte, ok bool) {
	p = &Block{Type: kind, Headers: map[string]string{}}
	var text strings.Builder
	head := true
	for len(data) > 0 {
		line, after, _ := bytes.Cut(data, []byte("\n"))
		data = after
		s := strings.TrimRight(string(line), " \t\r")
		if strings.HasPrefix(s, end) {
			if s != end+kind+dash {
				return nil, nil, false
			}
			b, err := base64.StdEncoding.DecodeString(text.String())
			p.Bytes = b
			return p, data, err == nil
		}
		if key, value, found := strings.Cut(s, ":"); head && found {
			p.Headers[strings.TrimSpace(key)] = strings.TrimSpace(value)
			continue
		}
		head = false
		text.WriteString(strings.TrimSpace(s))
	}
	return nil, nil, false
}

// Encode writes a block.
func Encode(out io.Writer, b *Block) error {
	var text strings.Builder
	text.WriteString(begin + b.Type + dash + "\n")
	if len(b.Headers) > 0 {
		const first = "Proc-Type"
		keys := slices.Sorted(maps.Keys(b.Headers))
		if i := slices.Index(keys, first); i > 0 {
			keys = slices.Insert(slices.Delete(keys, i, i+1), 0, first)
		}
		for _, k := range keys {
			if strings.Contains(k, ":") {
				return errors.New("pem: cannot encode a header key that contains a colon")
			}
			text.WriteString(k + ": " + b.Headers[k] + "\n")
		}
		text.WriteString("\n")
	}
	const width = 64
	code := base64.StdEncoding.EncodeToString(b.Bytes)
	for len(code) > 0 {
		n := min(width, len(code))
		text.WriteString(code[:n] + "\n")
		code = code[n:]
	}
	text.WriteString(end + b.Type + dash + "\n")
	_, err := io.WriteString(out, text.String())
	return err
}

// EncodeToMemory returns a block as text, or nil if it cannot be written.
func EncodeToMemory(b *Block) []byte {
	var buf bytes.Buffer
	if Encode(&buf, b) != nil {
		return nil
	}
	return buf.Bytes()
}
