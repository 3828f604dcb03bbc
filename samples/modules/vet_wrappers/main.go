// Functions of other packages that print, and methods of interfaces.
package main

import (
	"errors"
	"fmt"

	"example.com/wrappers/say"
	"example.com/wrappers/shout"
)

type logf interface {
	logf(format string, args ...any)
}

type printer struct{}

func (printer) logf(format string, args ...any) { say.F(format, args...) }

type byParameter interface {
	paramf(format string, args ...any)
}

type byReturn interface {
	returnf(format string, args ...any)
}

type byField interface {
	fieldf(format string, args ...any)
	println(args ...any)
}

type all struct{}

func (all) paramf(format string, args ...any)   { fmt.Printf(format, args...) }
func (*all) returnf(format string, args ...any) { fmt.Printf(format, args...) }
func (all) fieldf(format string, args ...any)   { fmt.Printf(format, args...) }
func (all) println(args ...any)                 { fmt.Println(args...) }

type embedding interface{ byField }

func parameter(p byParameter)         { p.paramf("%d", "x") }
func result() byReturn                { return &all{} }
func several(a int, p ...logf)        { p[a].logf("%z") }
func assert(x any) (l say.Quiet)      { l, _ = x.(say.Quiet); return }
func unused(q say.Quiet, e embedding) { q.Quietf("%d", "x"); e.fieldf("%d", "x") }

type holder struct{ f byField }

func main() {
	say.F("%d", "x")
	say.F("%d", 1)
	say.Ln("%d", 1)
	_ = say.E("%w", errors.New("x"))
	_ = say.E("%w", 1)
	say.Not("%d", "x")
	_ = say.Var("%d", "x")
	(&say.Sayer{}).Sayf("%d", "x")
	shout.F("%d", "x")
	shout.Again("%d")
	shout.Box[int]{}.Logf("%s", 1)
	shout.Any(&say.Sayer{}, "%d", "x")
	var l say.Logger = &say.Sayer{}
	l.Sayf("%d", "x")
	var own logf = printer{}
	own.logf("%d", "x")
	parameter(all{})
	result().returnf("%d", "x")
	several(0, own, printer{})
	h := holder{f: all{}}
	h.f.fieldf("%d", "x")
	h.f.println("%d")
	assert(h)
}
