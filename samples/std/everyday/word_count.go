// wc and a concordance: scanners with splits of one's own, counts of several readers at once, a histogram.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"
)

type counts struct{ lines, words, runes, bytes, longest int }

func count(r io.Reader) (c counts, err error) {
	br := bufio.NewReader(r)
	inWord, col := false, 0
	for {
		ch, size, err := br.ReadRune()
		if err == io.EOF {
			c.longest = max(c.longest, col)
			return c, nil
		}
		if err != nil {
			return c, err
		}
		c.bytes += size
		c.runes++
		col++
		if ch == '\n' {
			c.lines++
			c.longest = max(c.longest, col-1)
			col = 0
		}
		if space := unicode.IsSpace(ch); space {
			inWord = false
		} else if !inWord {
			inWord = true
			c.words++
		}
	}
}

// letters splits into words of letters and apostrophes.
func letters(data []byte, atEOF bool) (advance int, tok []byte, err error) {
	start := 0
	for start < len(data) {
		r, n := utf8.DecodeRune(data[start:])
		if unicode.IsLetter(r) {
			break
		}
		start += n
	}
	for i := start; i < len(data); {
		if !atEOF && !utf8.FullRune(data[i:]) {
			return start, nil, nil
		}
		r, n := utf8.DecodeRune(data[i:])
		if !unicode.IsLetter(r) && r != '\'' {
			return i + n, data[start:i], nil
		}
		i += n
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}

func main() {
	texts := map[string]string{
		"rose":  "A rose is a rose is a rose.\nIsn't it? Ünder the röse\n",
		"empty": "", "nonl": "no newline at end", "blank": "\n\n \t\n", "bad": "ok \xff\xfe bytes\r\n",
	}
	var mu sync.Mutex
	results := map[string]counts{}
	var wg sync.WaitGroup
	for name, text := range texts {
		wg.Go(func() {
			c, err := count(strings.NewReader(text))
			if err != nil {
				panic(err)
			}
			mu.Lock()
			results[name] = c
			mu.Unlock()
		})
	}
	wg.Wait()
	tw := tabwriter.NewWriter(os.Stdout, 4, 8, 2, '.', 0)
	fmt.Fprintln(tw, "name\tlines\twords\trunes\tbytes\tlongest")
	for _, n := range slices.Sorted(maps.Keys(results)) {
		c := results[n]
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%d\n", n, c.lines, c.words, c.runes, c.bytes, c.longest)
	}
	tw.Flush()

	freq := map[string]int{}
	in := bufio.NewScanner(strings.NewReader(texts["rose"] + texts["bad"]))
	in.Split(letters)
	for in.Scan() {
		freq[strings.ToLower(in.Text())]++
	}
	words := slices.SortedFunc(maps.Keys(freq), func(a, b string) int {
		return cmp.Or(cmp.Compare(freq[b], freq[a]), strings.Compare(a, b))
	})
	for _, w := range words {
		fmt.Printf("%-6s %s\n", w, strings.Repeat("#", freq[w]))
	}
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		in := bufio.NewScanner(strings.NewReader("é b\r\n\nlast\xff"))
		in.Split(split)
		for in.Scan() {
			fmt.Printf("%q ", in.Text())
		}
		fmt.Println(in.Err())
	}
	in = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 100)))
	in.Buffer(make([]byte, 0, 10), 50)
	fmt.Println(in.Scan(), in.Err(), errors.Is(in.Err(), bufio.ErrTooLong))
	in = bufio.NewScanner(strings.NewReader("a,b,STOP,c"))
	in.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		if i < 0 && !atEOF {
			return 0, nil, nil
		}
		if i < 0 {
			i = len(data) - 1
		}
		if tok := bytes.TrimSuffix(data[:i+1], []byte(",")); string(tok) == "STOP" {
			return 0, []byte("final"), bufio.ErrFinalToken
		} else {
			return i + 1, tok, nil
		}
	})
	for in.Scan() {
		fmt.Print(in.Text(), " ")
	}
	fmt.Println(in.Err())
	in = bufio.NewScanner(strings.NewReader("abc"))
	in.Split(func(d []byte, _ bool) (int, []byte, error) { return len(d) + 1, d, nil })
	fmt.Println(in.Scan(), in.Err())
}
