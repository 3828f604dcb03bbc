// panic unwinds the stack and runs the deferred functions; recover, called in one of them,
// stops it. Packages use this inside and return ordinary errors outside.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type parser struct {
	in  string
	pos int
}

type syntaxError struct{ msg string }

func (p *parser) fail(format string, args ...any) {
	panic(syntaxError{fmt.Sprintf("at %d: ", p.pos) + fmt.Sprintf(format, args...)})
}

func (p *parser) peek() byte {
	for p.pos < len(p.in) && p.in[p.pos] == ' ' {
		p.pos++
	}
	if p.pos == len(p.in) {
		return 0
	}
	return p.in[p.pos]
}

func (p *parser) factor() int {
	c := p.peek()
	switch {
	case c == '(':
		p.pos++
		v := p.expr()
		if p.peek() != ')' {
			p.fail("missing )")
		}
		p.pos++
		return v
	case strings.IndexByte("0123456789", c) >= 0 && c != 0:
		n := 0
		for p.pos < len(p.in) && p.in[p.pos] >= '0' && p.in[p.pos] <= '9' {
			n = n*10 + int(p.in[p.pos]-'0')
			p.pos++
		}
		return n
	case c == 0:
		p.fail("unexpected end")
	}
	p.fail("unexpected %q", c)
	return 0
}

func (p *parser) term() int {
	v := p.factor()
	for {
		switch p.peek() {
		case '*':
			p.pos++
			v *= p.factor()
		case '/':
			p.pos++
			v /= p.factor()
		default:
			return v
		}
	}
}

func (p *parser) expr() int {
	v := p.term()
	for {
		switch p.peek() {
		case '+':
			p.pos++
			v += p.term()
		case '-':
			p.pos++
			v -= p.term()
		default:
			return v
		}
	}
}

func Eval(s string) (v int, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = errors.New(r.msg)
		case error: // such as a division by zero
			err = r
		default:
			panic(r)
		}
	}()
	p := &parser{in: s}
	v = p.expr()
	if p.peek() != 0 {
		p.fail("unexpected %q", p.peek())
	}
	return v, nil
}

func main() {
	for _, s := range []string{"1 + 2 * 3", "(1 + 2) * 3", "2 * (3 + 4) * 5 - 1", "7 / (3 - 3)", "1 +", "(1", "2 $ 3"} {
		v, err := Eval(s)
		fmt.Printf("%-22s %d %v\n", s, v, err)
	}
}
