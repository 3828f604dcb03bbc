// encoding/csv: reading, writing, what is wrong and where.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func try(text string, set func(r *csv.Reader)) {
	r := csv.NewReader(strings.NewReader(text))
	if set != nil {
		set(r)
	}
	fmt.Printf("%q\n", text)
	for {
		rec, err := r.Read()
		if err == io.EOF {
			break
		}
		fmt.Printf("  %q %v %d\n", rec, err, r.InputOffset())
		var pe *csv.ParseError
		if errors.As(err, &pe) {
			fmt.Println("   ", pe.StartLine, pe.Line, pe.Column, errors.Unwrap(pe))
			if !errors.Is(err, csv.ErrFieldCount) {
				break
			}
		}
		if err == nil {
			for i := range rec {
				l, c := r.FieldPos(i)
				fmt.Print("   ", l, ":", c)
			}
			fmt.Println()
		}
		if err != nil && pe == nil {
			break
		}
	}
}

func main() {
	for _, s := range []string{"a,b,c\n1,2,3\n", "a,b\r\nc,d", "\"a,b\",\"c\"\"d\"\n\"multi\nline\",x\n", "a\n\n\nb\n", "", "\n", "a,,\n,,\n", "a,b\nc\nd,e,f\n", "a\"b,c\n", "\"a\"b,c\n", "\"abc\n", "\"abc\ndef", "x,\"y\nz", "\"a\n\",\"b\"x\n", "é,\"日本\",z\n", "a,b\r", "\"a\r\nb\"\r\n", "  x, y\n"} {
		try(s, nil)
	}
	try("# no\na;b\n#x\nc;d\n", func(r *csv.Reader) { r.Comma, r.Comment = ';', '#' })
	try("a \"b\" c,\"d \"e\" f\",\"g\n", func(r *csv.Reader) { r.LazyQuotes = true })
	try("  a,  \"b\",\t c\n", func(r *csv.Reader) { r.TrimLeadingSpace = true })
	try("a\nb,c\n", func(r *csv.Reader) { r.FieldsPerRecord = -1 })
	try("a,b\nc\n", func(r *csv.Reader) { r.FieldsPerRecord = 2; r.ReuseRecord = true })
	try("a", func(r *csv.Reader) { r.Comma = '\n' })
	try("aéb\n", func(r *csv.Reader) { r.Comma = 'é' })
	all, err := csv.NewReader(strings.NewReader("a,b\nc,d\n")).ReadAll()
	fmt.Println(all, err)
	all, err = csv.NewReader(strings.NewReader("a,b\nc\n")).ReadAll()
	fmt.Println(all, err)

	w := csv.NewWriter(os.Stdout)
	fmt.Println(w.WriteAll([][]string{{"a", "b c", " d", "e,f", "g\"h", "i\nj", "", `\.`}, {""}, {"x\ry"}, {"\u00a0z", "#"}}))
	w.UseCRLF = true
	w.Comma = '\t'
	w.Write([]string{"a\tb", "c\nd", "e\r\nf", ","})
	w.Flush()
	fmt.Println(w.Error())
	w.Comma = '"'
	fmt.Println(w.Write([]string{"x"}))
}
