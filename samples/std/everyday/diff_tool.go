// A unified diff of two texts by Myers' algorithm, with hunks and context; and patching back.
package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

type edit struct {
	op   byte // ' ', '-', '+'
	text string
}

func diff(a, b []string) []edit {
	n, m := len(a), len(b)
	v := map[int]int{1: 0}
	var trace []map[int]int
	for d := 0; d <= n+m; d++ {
		at := make(map[int]int, len(v))
		for k, x := range v {
			at[k] = x
		}
		trace = append(trace, at)
		for k := -d; k <= d; k += 2 {
			var x int
			if k == -d || k != d && v[k-1] < v[k+1] {
				x = v[k+1]
			} else {
				x = v[k-1] + 1
			}
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x, y = x+1, y+1
			}
			v[k] = x
			if x >= n && y >= m {
				return back(a, b, trace, d)
			}
		}
	}
	return nil
}

func back(a, b []string, trace []map[int]int, d int) []edit {
	x, y := len(a), len(b)
	var out []edit
	for ; d >= 0; d-- {
		v := trace[d]
		k := x - y
		prev := k - 1
		if k == -d || k != d && v[k-1] < v[k+1] {
			prev = k + 1
		}
		px := v[prev]
		py := px - prev
		for x > px && y > py {
			x, y = x-1, y-1
			out = append(out, edit{' ', a[x]})
		}
		if d == 0 {
			break
		}
		if x == px {
			y--
			out = append(out, edit{'+', b[y]})
		} else {
			x--
			out = append(out, edit{'-', a[x]})
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

func unified(edits []edit, context int) string {
	var sb strings.Builder
	for i := 0; i < len(edits); {
		if edits[i].op == ' ' {
			i++
			continue
		}
		start, end, quiet := max(0, i-context), i, 0
		for end < len(edits) && quiet <= 2*context {
			if edits[end].op == ' ' {
				quiet++
			} else {
				quiet = 0
			}
			end++
		}
		if quiet > context {
			end -= quiet - context
		}
		la, lb := 1, 1
		for _, e := range edits[:start] {
			if e.op != '+' {
				la++
			}
			if e.op != '-' {
				lb++
			}
		}
		var na, nb int
		var body strings.Builder
		for _, e := range edits[start:end] {
			if e.op != '+' {
				na++
			}
			if e.op != '-' {
				nb++
			}
			fmt.Fprintf(&body, "%c%s\n", e.op, e.text)
		}
		fmt.Fprintf(&sb, "@@ -%d,%d +%d,%d @@\n%s", la, na, lb, nb, body.String())
		i = end
	}
	return sb.String()
}

var errConflict = errors.New("patch does not apply")

func patch(a []string, p string) ([]string, error) {
	var out []string
	at := 0
	for i, l := range strings.Split(strings.TrimSuffix(p, "\n"), "\n") {
		if head, ok := strings.CutPrefix(l, "@@ -"); ok {
			num, _, _ := strings.Cut(head, ",")
			start, err := strconv.Atoi(num)
			if err != nil {
				return nil, fmt.Errorf("hunk at line %d: %w", i+1, err)
			}
			out = append(out, a[at:start-1]...)
			at = start - 1
			continue
		}
		switch l[0] {
		case '+':
			out = append(out, l[1:])
		default:
			if at >= len(a) || a[at] != l[1:] {
				return nil, fmt.Errorf("line %d: %w", at+1, errConflict)
			}
			if l[0] == ' ' {
				out = append(out, a[at])
			}
			at++
		}
	}
	return append(out, a[at:]...), nil
}

func main() {
	a := strings.Split("a b c d e f g h i j k l m n o p", " ")
	for _, s := range []string{"a b c d e f g h i j k l m n o p", "b c X e f g h i j k l m n o p q", "a b c d f e g h i j k l m n N o", "", "p o n m l", "a x b x c x d e f g h i j k l m n o p"} {
		b := strings.Fields(s)
		edits := diff(a, b)
		u := unified(edits, 2)
		fmt.Print("--- ", s, "\n", u)
		if u == "" {
			continue
		}
		got, err := patch(a, u)
		fmt.Println(strings.Join(got, " ") == strings.Join(b, " "), err)
		_, err = patch(b, u)
		fmt.Println(errors.Is(err, errConflict), err)
	}
	_, err := patch(a, "@@ -x,1 +1,1 @@\n")
	fmt.Println(err, errors.Is(err, strconv.ErrSyntax))
}
