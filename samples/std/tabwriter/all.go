// text/tabwriter: columns with all flags.
package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func main() {
	texts := []string{
		"a\tb\tc\naaaa\tbbb\tc\n\nx\ty\n",
		"name\tqty\tprice\t\napple\t3\t1.25\t\nbanana\t100\t0.5\t\n",
		"\t\tindent\n\tone\nzwei\tdrei\n",
		"a\v\vb\naa\v\vc\n", "a\tb", "no tabs\n", "", "a\tb\fccc\td\n", "é\tü\n日本語\tx\n",
		"<b>bold</b>\t&lt;\tx\nplain\t<\ty\n", "a\xffesc\taped\xff\tb\nlong text here\tc\n", "a\xffopen\tx\n",
		"1\t2\t3\n1\t2\n1\n1\t22\t333\n",
		"a\t\tb\nccc\t\td\n",
	}
	for _, flags := range []uint{0, tabwriter.Debug, tabwriter.AlignRight | tabwriter.Debug, tabwriter.FilterHTML, tabwriter.StripEscape, tabwriter.DiscardEmptyColumns | tabwriter.Debug, tabwriter.TabIndent} {
		for _, pad := range []byte{' ', '\t', '.'} {
			for i, text := range texts {
				fmt.Printf("flags %d pad %q text %d\n", flags, pad, i)
				w := tabwriter.NewWriter(os.Stdout, 4, 8, 1, pad, flags)
				for _, c := range []byte(text) {
					w.Write([]byte{c})
				}
				fmt.Println("|", w.Flush())
				w.Init(os.Stdout, 0, 4, 0, pad, flags)
				fmt.Fprint(w, text)
				w.Flush()
			}
		}
	}
	w := new(tabwriter.Writer)
	w.Init(os.Stdout, 0, 8, 2, ' ', 0)
	for i := range 3 {
		fmt.Fprintf(w, "%d\t%*d\t%s\n", i, i+1, i*i, "x")
	}
	w.Flush()
	defer func() { fmt.Println(recover()) }()
	tabwriter.NewWriter(os.Stdout, -1, 0, 0, ' ', 0)
}
