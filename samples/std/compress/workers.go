// Goroutines pack blocks at the same time and put the packers back into a pool.
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"sync"
)

var packers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

func pack(block string) []byte {
	var b bytes.Buffer
	w := packers.Get().(*gzip.Writer)
	defer packers.Put(w)
	w.Reset(&b)
	io.WriteString(w, block)
	w.Close()
	return b.Bytes()
}

func main() {
	text := strings.Repeat("Do not communicate by sharing memory. ", 3000)
	const size = 10000
	parts := make([][]byte, (len(text)+size-1)/size)
	var wg sync.WaitGroup
	for i := range parts {
		wg.Go(func() {
			parts[i] = pack(text[i*size : min((i+1)*size, len(text))])
		})
	}
	wg.Wait()
	// Files behind each other are one file.
	all := bytes.Join(parts, nil)
	r, err := gzip.NewReader(bytes.NewReader(all))
	if err != nil {
		fmt.Println(err)
		return
	}
	unpacked, err := io.ReadAll(r)
	fmt.Println(len(parts), len(all) < len(text)/10, len(unpacked), string(unpacked) == text, err)

	pr, pw := io.Pipe()
	go func() {
		w := gzip.NewWriter(pw)
		_, err := io.Copy(w, strings.NewReader(text))
		if err == nil {
			err = w.Close()
		}
		pw.CloseWithError(err)
	}()
	sum := crc32.NewIEEE()
	r, err = gzip.NewReader(pr)
	if err != nil {
		fmt.Println(err)
		return
	}
	n, err := io.Copy(sum, r)
	fmt.Println(n, sum.Sum32() == crc32.ChecksumIEEE([]byte(text)), err)
}
