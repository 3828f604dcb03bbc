// Package flag: sets of flags, errors, usage.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, "+") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

type level int

func (l *level) UnmarshalText(b []byte) error {
	if string(b) != "high" {
		return errors.New("bad level")
	}
	*l = 9
	return nil
}
func (l level) MarshalText() ([]byte, error) { return []byte(fmt.Sprint("L", int(l))), nil }

func set() *flag.FlagSet {
	f := flag.NewFlagSet("prog", flag.ContinueOnError)
	f.SetOutput(os.Stdout)
	return f
}

func main() {
	try := func(args ...string) {
		f := set()
		b := f.Bool("b", false, "a `flag`")
		n := f.Int("n", 5, "a number\nof two lines")
		i64 := f.Int64("i64", 0, "")
		u := f.Uint("u", 1, "unsigned")
		u64 := f.Uint64("u64", 0, "unsigned 64")
		s := f.String("s", "def", "some `text` here")
		e := f.String("e", "", "empty")
		x := f.Float64("x", 1.5, "float")
		d := f.Duration("d", time.Second, "duration")
		var l list
		f.Var(&l, "list", "repeated")
		var lv level
		f.TextVar(&lv, "level", level(3), "level")
		f.Func("func", "calls", func(s string) error {
			if s == "bad" {
				return errors.New("func says no")
			}
			fmt.Println("func", s)
			return nil
		})
		f.BoolFunc("bf", "calls too", func(s string) error { fmt.Println("bf", s); return nil })
		err := f.Parse(args)
		fmt.Printf("%q: %v %v\n", args, err, err == flag.ErrHelp)
		fmt.Println(" ", *b, *n, *i64, *u, *u64, *s, *e, *x, *d, l, lv, f.Args(), f.NArg(), f.NFlag(), f.Arg(0), f.Parsed())
		f.Visit(func(f *flag.Flag) { fmt.Print("  ", f.Name, "=", f.Value) })
		fmt.Println()
	}
	try()
	try("-b", "-n", "7", "--s=x", "-d=1m30s", "-x", "2e3", "rest", "-b")
	try("-b=false", "-list", "a", "-list=b", "--", "-n", "3")
	try("-n=0x1F", "-i64", "-5", "-u=7", "-u64=18446744073709551615", "-level=high", "-func", "v", "-bf", "-bf=false", "-", "x")
	for _, a := range [][]string{{"-n=x"}, {"-n"}, {"-n=99999999999999999999"}, {"-b=maybe"}, {"-d=5"}, {"-x=y"}, {"-u=-1"}, {"-unknown"}, {"-="}, {"---x"}, {"-level=low"}, {"-func=bad"}, {"-h"}, {"--help"}} {
		try(a...)
	}
	f := set()
	f.Usage = func() { fmt.Println("my usage") }
	f.Int("a", 1, "x")
	fmt.Println(f.Set("a", "5"), f.Set("zz", "1"), f.Lookup("a").Value, f.Lookup("a").DefValue, f.Lookup("q"), f.Lookup("a").Value.(flag.Getter).Get())
	fmt.Println(f.Parse([]string{"-q"}), f.Name(), f.ErrorHandling())
	for _, name := range []string{"a", "-x", "x=y"} {
		func() {
			defer func() { fmt.Println("panic:", recover()) }()
			f.Bool(name, false, "")
		}()
	}
	func() {
		defer func() { fmt.Println("panic:", recover()) }()
		p := flag.NewFlagSet("", flag.PanicOnError)
		p.SetOutput(os.Stdout)
		p.Parse([]string{"-no"})
	}()
	v := flag.Int("verbose", 3, "how `much`")
	name, usage := flag.UnquoteUsage(flag.Lookup("verbose"))
	fmt.Println(*v, name, usage)
	flag.Parse()
	fmt.Println(*v, flag.Args(), flag.NFlag(), flag.Parsed())
	os.Args = []string{"prog", "-x"}
	flag.CommandLine = flag.NewFlagSet("prog", flag.ExitOnError)
	flag.Parse()
}
