// A calculator: tokens, an operator-precedence parser, variables, functions, errors with their place. Reads lines.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"unicode"
)

type kind int

const (
	number kind = iota
	name
	operator
	end
)

type token struct {
	kind kind
	text string
	val  float64
	pos  int
}

type syntaxError struct {
	pos int
	msg string
}

func (e *syntaxError) Error() string { return fmt.Sprintf("col %d: %s", e.pos+1, e.msg) }

var errDivZero = errors.New("division by zero")

func tokens(s string) (out []token, err error) {
	for i := 0; i < len(s); {
		c := rune(s[i])
		j := i + 1
		switch {
		case unicode.IsSpace(c):
			i = j
			continue
		case unicode.IsDigit(c) || c == '.':
			for j < len(s) && (strings.ContainsRune("0123456789.eExabcdefABCDEF_", rune(s[j])) || (s[j] == '-' || s[j] == '+') && (s[j-1] == 'e' || s[j-1] == 'E')) {
				j++
			}
			v, err := strconv.ParseFloat(s[i:j], 64)
			if n, ierr := strconv.ParseInt(s[i:j], 0, 64); ierr == nil {
				v, err = float64(n), nil
			}
			if err != nil {
				return nil, &syntaxError{i, "bad number " + strconv.Quote(s[i:j])}
			}
			out = append(out, token{number, s[i:j], v, i})
		case unicode.IsLetter(c):
			for j < len(s) && (unicode.IsLetter(rune(s[j])) || unicode.IsDigit(rune(s[j]))) {
				j++
			}
			out = append(out, token{kind: name, text: s[i:j], pos: i})
		case strings.ContainsRune("+-*/%^()=,!", c):
			out = append(out, token{kind: operator, text: s[i:j], pos: i})
		default:
			return nil, &syntaxError{i, fmt.Sprintf("unexpected %q", c)}
		}
		i = j
	}
	return append(out, token{kind: end, text: "end of line", pos: len(s)}), nil
}

type parser struct {
	toks []token
	vars map[string]float64
}

func (p *parser) next() token {
	t := p.toks[0]
	if t.kind != end {
		p.toks = p.toks[1:]
	}
	return t
}

func (p *parser) fail(t token, format string, args ...any) {
	panic(&syntaxError{t.pos, fmt.Sprintf(format, args...)})
}

var power = map[string]int{"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}

var functions = map[string]func(...float64) (float64, error){
	"sqrt": func(a ...float64) (float64, error) {
		if len(a) != 1 {
			return 0, fmt.Errorf("sqrt wants 1 argument, got %d", len(a))
		}
		return math.Sqrt(a[0]), nil
	},
	"max": func(a ...float64) (float64, error) {
		m := math.Inf(-1)
		for _, x := range a {
			m = max(m, x)
		}
		return m, nil
	},
}

func (p *parser) primary() float64 {
	t := p.next()
	var v float64
	switch {
	case t.kind == number:
		v = t.val
	case t.kind == name && p.toks[0].text == "(":
		p.next()
		var args []float64
		for p.toks[0].text != ")" {
			args = append(args, p.expr(0))
			if p.toks[0].text == "," {
				p.next()
			} else if p.toks[0].text != ")" {
				p.fail(p.toks[0], "expected , or ) but found %s", p.toks[0].text)
			}
		}
		p.next()
		f, ok := functions[t.text]
		if !ok {
			p.fail(t, "no function %s", t.text)
		}
		r, err := f(args...)
		if err != nil {
			p.fail(t, "%v", err)
		}
		v = r
	case t.kind == name:
		x, ok := p.vars[t.text]
		if !ok {
			p.fail(t, "no variable %s", t.text)
		}
		v = x
	case t.text == "(":
		v = p.expr(0)
		if c := p.next(); c.text != ")" {
			p.fail(c, "expected ) but found %s", c.text)
		}
	case t.text == "-":
		return -p.expr(3)
	default:
		p.fail(t, "unexpected %s", t.text)
	}
	for p.toks[0].text == "!" {
		p.next()
		v = math.Gamma(v + 1)
	}
	return v
}

func (p *parser) expr(least int) float64 {
	left := p.primary()
	for {
		op := p.toks[0]
		w := power[op.text]
		if op.kind != operator || w == 0 || w < least {
			return left
		}
		p.next()
		right := w + 1
		if op.text == "^" {
			right = w // to the right
		}
		r := p.expr(right)
		switch op.text {
		case "+":
			left += r
		case "-":
			left -= r
		case "*":
			left *= r
		case "/":
			if r == 0 {
				panic(fmt.Errorf("col %d: %w", op.pos+1, errDivZero))
			}
			left /= r
		case "%":
			left = math.Mod(left, r)
		case "^":
			left = math.Pow(left, r)
		}
	}
}

func eval(line string, vars map[string]float64) (v float64, err error) {
	defer func() {
		if e, ok := recover().(error); ok {
			err = e
		}
	}()
	toks, err := tokens(line)
	if err != nil {
		return 0, err
	}
	p := &parser{toks, vars}
	target := ""
	if len(toks) > 2 && toks[0].kind == name && toks[1].text == "=" {
		target = toks[0].text
		p.toks = toks[2:]
	}
	v = p.expr(0)
	if t := p.next(); t.kind != end {
		p.fail(t, "unexpected %s", t.text)
	}
	if target != "" {
		vars[target] = v
	}
	return v, nil
}

func main() {
	vars := map[string]float64{"pi": math.Pi}
	in := bufio.NewScanner(os.Stdin)
	for n := 1; in.Scan(); n++ {
		v, err := eval(in.Text(), vars)
		var se *syntaxError
		switch {
		case errors.As(err, &se):
			fmt.Printf("%d: %s\n   %s^ %v\n", n, in.Text(), strings.Repeat(" ", se.pos), err)
		case err != nil:
			fmt.Printf("%d: %v (zero: %v)\n", n, err, errors.Is(err, errDivZero))
		default:
			fmt.Printf("%d: %s = %g\n", n, in.Text(), v)
		}
	}
}
