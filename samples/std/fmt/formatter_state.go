package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

type Vec struct{ X, Y float64 }

func (v Vec) Format(f fmt.State, verb rune) {
	switch verb {
	case 'v', 's':
		if f.Flag('#') {
			fmt.Fprintf(f, "Vec{X: %v, Y: %v}", v.X, v.Y)
			return
		}
		fallthrough
	case 'f', 'g':
		inner := 'g'
		if verb == 'f' {
			inner = 'f'
		}
		format := fmt.FormatString(f, inner)
		f.Write([]byte{'('})
		fmt.Fprintf(f, format+", "+format, v.X, v.Y)
		f.Write([]byte{')'})
	default:
		fmt.Fprintf(f, "%%!%c(Vec)", verb)
	}
}

type Secret string

func (Secret) String() string   { return "***" }
func (Secret) GoString() string { return "Secret(***)" }

type Tree struct {
	L, R *Tree
	V    int
}

func (t *Tree) String() string {
	if t == nil {
		return "."
	}
	return fmt.Sprintf("(%v %d %v)", t.L, t.V, t.R)
}

type upper struct{ w *strings.Builder }

func (u upper) Write(p []byte) (int, error) {
	return u.w.WriteString(strings.ToUpper(string(p)))
}

type broken struct{}

func (broken) Write(p []byte) (int, error) { return len(p) / 2, errors.New("disk full") }

func main() {
	v := Vec{1, 2.5}
	fmt.Printf("%v %s %f %.1f %8.2f %-8gx %+v %#v %d\n", v, v, v, v, v, v, v, v, v)
	fmt.Println(v, []Vec{v, {3, 4}}, map[string]Vec{"k": v}, &v)
	s := Secret("password")
	fmt.Println(s, []Secret{s})
	fmt.Printf("%v %s %q %#v %x %10v|%-6s|\n", s, s, s, s, s, s, s)
	t := &Tree{&Tree{nil, nil, 1}, nil, 2}
	fmt.Println(t, t.R)
	fmt.Printf("%v %s %10s|%-15s|\n", t, t, t.L.L, t.L)
	var sb strings.Builder
	n, err := fmt.Fprintf(upper{&sb}, "%s and %v\n", "text", true)
	fmt.Print(n, err, sb.String())
	n, err = fmt.Fprintln(broken{}, "12345")
	fmt.Println(n, err)
	fmt.Fprintf(os.Stdout, "%-10s|%10s|%c|%03d|%+.2e\n", "left", "right", 'c', 5, 12345.678)
	fmt.Printf("%6d|%-6d|%06d|%x|%X|%#o|%b|%U\n", 42, 42, 42, 3054, 3054, 8, 5, '⌘')
	fmt.Printf("%t|%v|%5t\n", true, false, true)
	fmt.Printf("%s|%10.3s|%-10.3s|%q|%x|% X\n", "golang", "golang", "golang", "go\"lang", "go", "go")
	table := []struct {
		name  string
		price float64
		qty   int
	}{{"apple", 1.5, 10}, {"watermelon", 12.25, 1}, {"fig", 0.333333, 144}}
	for _, r := range table {
		fmt.Printf("%-12s %8.2f x %3d = %9.3f\n", r.name, r.price, r.qty, r.price*float64(r.qty))
	}
	width, prec := 12, 4
	fmt.Printf("[%*.*f] [%-*d] [%0*d]\n", width, prec, 3.14159265, 6, 42, 5, 7)
	fmt.Printf("%[2]s %[1]s %[2]q\n", "world", "hello")
	fmt.Printf("%v %v\n", fmt.Errorf("e: %w", os.ErrClosed), errors.Unwrap(fmt.Errorf("e: %w", os.ErrClosed)))
}
