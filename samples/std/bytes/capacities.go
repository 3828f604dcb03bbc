package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand"
	"strings"
)

// The capacities of a Buffer and a Builder through writes, reads and Grow of all sizes.
func main() {
	r := rand.New(rand.NewSource(7))
	for round := range 20 {
		var b bytes.Buffer
		if round%3 == 1 {
			b = *bytes.NewBuffer(make([]byte, 0, r.Intn(100)))
		}
		for range 30 {
			n := r.Intn(1 + 20<<r.Intn(6))
			switch r.Intn(8) {
			case 0:
				b.Grow(n)
			case 1:
				b.Read(make([]byte, n))
			case 2:
				b.WriteByte('x')
			case 3:
				b.WriteString(strings.Repeat("y", n))
			case 4:
				b.Next(b.Len())
			case 5:
				b.ReadFrom(io.LimitReader(strings.NewReader(strings.Repeat("z", n)), 700))
			default:
				b.Write(make([]byte, n))
			}
			fmt.Print(b.Len(), "/", b.Cap(), "/", b.Available(), " ")
		}
		fmt.Println()
		var s strings.Builder
		for range 20 {
			n := r.Intn(1 + 20<<r.Intn(6))
			switch r.Intn(4) {
			case 0:
				s.Grow(n)
			case 1:
				s.WriteByte('x')
			case 2:
				s.WriteRune('世')
			default:
				s.WriteString(strings.Repeat("y", n))
			}
			fmt.Print(s.Len(), "/", s.Cap(), " ")
		}
		fmt.Println()
	}
}
