// Sums the orders of a CSV file by region, as a table and as CSV again.
package main

import (
	"cmp"
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

const orders = `# id, region, item, price, count
1,north,"nails, long",0.05,200
2,south,hammer,12.50,3
3,north,"the ""big"" saw",31.99,1

4,east,glue,abc,2
5,south,hammer,12.50
6,west,rope,2.20,10
7,east,tape,1.10,7
`

type total struct {
	orders int
	cents  int64
	items  map[string]bool
}

func read(r io.Reader) (map[string]*total, []error) {
	cr := csv.NewReader(r)
	cr.Comment = '#'
	cr.FieldsPerRecord = 5
	cr.ReuseRecord = true
	sums := map[string]*total{}
	var bad []error
	for {
		rec, err := cr.Read()
		if err == io.EOF {
			return sums, bad
		}
		if err != nil {
			bad = append(bad, err)
			continue
		}
		price, err := strconv.ParseFloat(rec[3], 64)
		if err != nil {
			line, col := cr.FieldPos(3)
			bad = append(bad, fmt.Errorf("%d:%d: %w", line, col, err))
			continue
		}
		n, err := strconv.ParseInt(rec[4], 10, 64)
		if err != nil {
			bad = append(bad, err)
			continue
		}
		t := sums[rec[1]]
		if t == nil {
			t = &total{items: map[string]bool{}}
			sums[rec[1]] = t
		}
		t.orders++
		t.cents += int64(price*100+0.5) * n
		t.items[rec[2]] = true
	}
}

func main() {
	sums, bad := read(strings.NewReader(orders))
	for _, err := range bad {
		var pe *csv.ParseError
		var ne *strconv.NumError
		fmt.Println("skip:", err, errors.As(err, &pe), errors.As(err, &ne))
	}
	names := slices.SortedFunc(maps.Keys(sums), func(a, b string) int {
		return cmp.Or(-cmp.Compare(sums[a].cents, sums[b].cents), strings.Compare(a, b))
	})
	tw := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(tw, "region\torders\tsum\t")
	var all int64
	for _, n := range names {
		t := sums[n]
		fmt.Fprintf(tw, "%s\t%d\t%d.%02d\t\n", n, t.orders, t.cents/100, t.cents%100)
		all += t.cents
	}
	fmt.Fprintf(tw, "all\t\t%.2f\t\n", float64(all)/100)
	tw.Flush()

	cw := csv.NewWriter(os.Stdout)
	cw.Comma = ';'
	for _, n := range names {
		cw.Write([]string{n, strings.Join(slices.Sorted(maps.Keys(sums[n].items)), ";"), strconv.FormatInt(sums[n].cents, 10)})
	}
	cw.UseCRLF = true
	cw.WriteAll([][]string{{"", " lead", "line\nbreak"}, {`q"uote`}})
	fmt.Println(cw.Error())
	for _, s := range []string{"a,\"b\nc", "a,b\"c\n", "a,\"b\" c\n", "a,b\nc\n"} {
		all, err := csv.NewReader(strings.NewReader(s)).ReadAll()
		fmt.Printf("%q %v\n", all, err)
	}
}
