// Reads sales from CSV, with the faults such files have, and makes a pivot table of them.
package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

const sales = `region,product,units,price
# a comment
north,apple,10,1.25
south,"pear, green",5,2.00
north,pear,,3
south,apple,7,"1,25"

west,"quoted ""name""",1,9.99
north,apple,3,1.50
`

type row struct {
	region, product string
	units           int
	cents           int
}

func parse(r io.Reader) (rows []row, bad []error) {
	in := csv.NewReader(r)
	in.Comment = '#'
	in.FieldsPerRecord = 4
	in.ReuseRecord = true
	head, err := in.Read()
	if err != nil {
		return nil, []error{err}
	}
	at := map[string]int{}
	for i, h := range head {
		at[strings.Clone(h)] = i
	}
	for {
		rec, err := in.Read()
		if err == io.EOF {
			return rows, bad
		}
		line, col := in.FieldPos(at["units"])
		if err != nil {
			bad = append(bad, err)
			continue
		}
		units, err := strconv.Atoi(rec[at["units"]])
		price, err2 := strconv.ParseFloat(rec[at["price"]], 64)
		if err := errors.Join(err, err2); err != nil {
			bad = append(bad, fmt.Errorf("line %d:%d (offset %d): %w", line, col, in.InputOffset(), err))
			continue
		}
		rows = append(rows, row{strings.Clone(rec[at["region"]]), strings.Clone(rec[at["product"]]), units, int(price*100 + 0.5)})
	}
}

func main() {
	rows, bad := parse(strings.NewReader(sales))
	for _, e := range bad {
		fmt.Println("bad:", e)
	}
	pivot := map[string]map[string]int{}
	products := map[string]bool{}
	for _, r := range rows {
		if pivot[r.region] == nil {
			pivot[r.region] = map[string]int{}
		}
		pivot[r.region][r.product] += r.units * r.cents
		products[r.product] = true
	}
	cols := slices.Sorted(maps.Keys(products))
	tw := tabwriter.NewWriter(os.Stdout, 0, 0, 1, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(tw, "\t"+strings.Join(cols, "\t")+"\t")
	for _, region := range slices.Sorted(maps.Keys(pivot)) {
		fmt.Fprint(tw, region)
		for _, c := range cols {
			if v, ok := pivot[region][c]; ok {
				fmt.Fprintf(tw, "\t%d.%02d", v/100, v%100)
			} else {
				fmt.Fprint(tw, "\t-")
			}
		}
		fmt.Fprintln(tw, "\t")
	}
	tw.Flush()

	for _, s := range []string{"a,b\nc", "a,\"b\nc\",d\n", "a,b\"c\n", "\"a\"b,c\n", "\"open", "a;b\n", "\"\"\n", " \"x\" ,y\n", "a,b\r\nc,d\r\n", "\xef\xbb\xbfa\n", "x\n\n\ny,z\n"} {
		strict, err := csv.NewReader(strings.NewReader(s)).ReadAll()
		var pe *csv.ParseError
		fmt.Printf("%q %q %v", s, strict, err)
		if errors.As(err, &pe) {
			fmt.Print(" ", pe.StartLine, pe.Line, pe.Column, " ", pe.Err == csv.ErrQuote, pe.Err == csv.ErrBareQuote, pe.Err == csv.ErrFieldCount)
		}
		lazy := csv.NewReader(strings.NewReader(s))
		lazy.LazyQuotes, lazy.FieldsPerRecord, lazy.TrimLeadingSpace = true, -1, true
		all, err := lazy.ReadAll()
		fmt.Printf(" | %q %v\n", all, err)
	}
	semi := csv.NewReader(strings.NewReader("x;y\n"))
	semi.Comma = ';'
	fmt.Println(semi.Read())
	semi.Comma = '\n'
	fmt.Println(semi.Read())
	w := csv.NewWriter(os.Stdout)
	w.WriteAll([][]string{{"plain", "with space", " lead", "", `q"uote`, "a,b", "line\nbreak", `\.`, "#x"}, {""}, {}})
	w.Comma, w.UseCRLF = '|', true
	w.Write([]string{"a|b", "c,d", "e\nf"})
	w.Flush()
	fmt.Println(w.Error())
	w = csv.NewWriter(failing{})
	w.Write([]string{strings.Repeat("x", 5000)})
	w.Flush()
	fmt.Println(w.Error())
	w.Comma = '"'
	fmt.Println(w.Write([]string{"a"}))
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }
