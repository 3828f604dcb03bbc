// Package flag parses the flags of the command line.
package flag

import (
	"encoding"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"
)

// ErrHelp is the error of -help and -h where they are not defined.
var ErrHelp = errors.New("flag: help requested")

var (
	errParse = errors.New("parse error")
	errRange = errors.New("value out of range")
)

// ErrorHandling says what Parse does after an error.
type ErrorHandling int

// Return it, exit with status 2 (0 for help), panic.
const (
	ContinueOnError ErrorHandling = iota
	ExitOnError
	PanicOnError
)

// A Flag is a flag with its default value as text.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string
}

// A FlagSet is a set of flags.
type FlagSet struct {
	Usage func()

	name     string
	parsed   bool
	set      map[string]*Flag
	defined  map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer
	tooEarly map[string]string // flags set before they were defined: where
}

// NewFlagSet returns an empty set.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// CommandLine is the set of the functions of this package.
var CommandLine = newCommandLine()

func newCommandLine() *FlagSet {
	f := NewFlagSet(os.Args[0], ExitOnError)
	f.Usage = func() { Usage() }
	return f
}

// Usage prints how the program is used; a program may replace it.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

// Init sets name and error handling.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name, f.handling = name, errorHandling
}

// Name returns the name.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns the error handling.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }

// Output returns where messages go, by default standard error.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

func visit(flags map[string]*Flag, fn func(*Flag)) {
	for _, name := range slices.Sorted(maps.Keys(flags)) {
		fn(flags[name])
	}
}

// VisitAll calls fn for all flags by name.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.defined, fn) }

// Visit calls fn for the flags that were set by name.
func (f *FlagSet) Visit(fn func(*Flag)) { visit(f.set, fn) }

// Lookup returns the flag of that name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.defined[name] }

func (f *FlagSet) markSet(flag *Flag) {
	if f.set == nil {
		f.set = make(map[string]*Flag)
	}
	f.set[flag.Name] = flag
}

// Set sets a flag.
func (f *FlagSet) Set(name, value string) error { return f.setFrom(name, value) }

func (f *FlagSet) setFrom(name, value string) error {
	flag, ok := f.defined[name]
	if !ok {
		_, file, line, ok := runtime.Caller(2)
		if !ok {
			file, line = "?", 0
		}
		if f.tooEarly == nil {
			f.tooEarly = make(map[string]string)
		}
		f.tooEarly[name] = fmt.Sprintf("%s:%d", file, line)
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.markSet(flag)
	return nil
}

// Set sets a flag of the command line.
func Set(name, value string) error { return CommandLine.setFrom(name, value) }

// UnquoteUsage returns the name in back quotes of a flag's usage, or one for its type, and the usage without the quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	if before, rest, ok := strings.Cut(flag.Usage, "`"); ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	name = "value"
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			name = ""
		}
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	return name, flag.Usage
}

// isZero reports whether a text is that of the type's zero value.
func isZero(flag *Flag, text string) (zero bool, err error) {
	t := reflect.TypeOf(flag.Value)
	v := reflect.Zero(t)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
		v = reflect.New(t)
	}
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", t, flag.Name, e)
		}
	}()
	return text == v.Interface().(Value).String(), nil
}

// PrintDefaults prints the flags with usage and default values.
func (f *FlagSet) PrintDefaults() {
	var failed []error
	f.VisitAll(func(flag *Flag) {
		line := "  -" + flag.Name
		name, usage := UnquoteUsage(flag)
		if name != "" {
			line += " " + name
		}
		if len(line) <= 4 {
			line += "\t"
		} else {
			line += "\n    \t"
		}
		line += strings.ReplaceAll(usage, "\n", "\n    \t")
		zero, err := isZero(flag, flag.DefValue)
		if err != nil {
			failed = append(failed, err)
		} else if _, ok := flag.Value.(*stringValue); ok && !zero {
			line += fmt.Sprintf(" (default %q)", flag.DefValue)
		} else if !zero {
			line += fmt.Sprintf(" (default %v)", flag.DefValue)
		}
		fmt.Fprintln(f.Output(), line)
	})
	if failed != nil {
		fmt.Fprintln(f.Output())
	}
	for _, err := range failed {
		fmt.Fprintln(f.Output(), err)
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

func (f *FlagSet) usage() {
	if f.Usage == nil {
		f.defaultUsage()
	} else {
		f.Usage()
	}
}

// NFlag returns how many flags were set.
func (f *FlagSet) NFlag() int { return len(f.set) }

// NArg returns how many arguments are left.
func (f *FlagSet) NArg() int { return len(f.args) }

// Args returns the arguments that are left.
func (f *FlagSet) Args() []string { return f.args }

// Arg returns an argument that is left, "" beyond the last.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// Parsed reports whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }

// complain prints a text and panics with it.
func (f *FlagSet) complain(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	fmt.Fprintln(f.Output(), text)
	panic(text)
}

// Var defines a flag.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		f.complain("flag %q begins with -", name)
	}
	if strings.Contains(name, "=") {
		f.complain("flag %q contains =", name)
	}
	flag := &Flag{name, usage, value, value.String()}
	if _, ok := f.defined[name]; ok {
		if f.name == "" {
			f.complain("flag redefined: %s", name)
		}
		f.complain("%s flag redefined: %s", f.name, name)
	}
	if place := f.tooEarly[name]; place != "" {
		panic(fmt.Sprintf("flag %s set at %s before being defined", name, place))
	}
	if f.defined == nil {
		f.defined = make(map[string]*Flag)
	}
	f.defined[name] = flag
}

// TextVar defines a flag of a type with methods for text.
func (f *FlagSet) TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	f.Var(newTextValue(value, p), name, usage)
}

// Func defines a flag whose value a function takes.
func (f *FlagSet) Func(name, usage string, fn func(string) error) { f.Var(funcValue(fn), name, usage) }

// BoolFunc is Func for a flag that needs no argument.
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}

// fail prints a message and the usage.
func (f *FlagSet) fail(format string, args ...any) error {
	err := errors.New(fmt.Sprintf(format, args...))
	fmt.Fprintln(f.Output(), err.Error())
	f.usage()
	return err
}

// next takes the next flag from the arguments, if there is one.
func (f *FlagSet) next() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	if arg == "--" {
		f.args = f.args[1:]
		return false, nil
	}
	name := strings.TrimPrefix(arg[1:], "-")
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.fail("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	name, value, given := strings.Cut(name, "=")
	flag, ok := f.defined[name]
	switch {
	case !ok && (name == "help" || name == "h"):
		f.usage()
		return false, ErrHelp
	case !ok:
		return false, f.fail("flag provided but not defined: -%s", name)
	}
	if err := f.assign(flag, name, value, given); err != nil {
		return false, err
	}
	f.markSet(flag)
	return true, nil
}

func (f *FlagSet) assign(flag *Flag, name, value string, given bool) error {
	if b, ok := flag.Value.(boolFlag); ok && b.IsBoolFlag() {
		if given {
			if err := b.Set(value); err != nil {
				return f.fail("invalid boolean value %q for -%s: %v", value, name, err)
			}
		} else if err := b.Set("true"); err != nil {
			return f.fail("invalid boolean flag %s: %v", name, err)
		}
		return nil
	}
	if !given {
		if len(f.args) == 0 {
			return f.fail("flag needs an argument: -%s", name)
		}
		value, f.args = f.args[0], f.args[1:]
	}
	if err := flag.Value.Set(value); err != nil {
		return f.fail("invalid value %q for flag -%s: %v", value, name, err)
	}
	return nil
}

// Parse takes flags from the arguments up to the first that is none.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		found, err := f.next()
		switch {
		case found:
			continue
		case err == nil:
			return nil
		case f.handling == ContinueOnError:
			return err
		case f.handling == PanicOnError:
			panic(err)
		case f.handling == ExitOnError && err == ErrHelp:
			os.Exit(0)
		case f.handling == ExitOnError:
			os.Exit(2)
		}
	}
}

// The functions are the methods of CommandLine.

func Parse()                   { CommandLine.Parse(os.Args[1:]) }
func Parsed() bool             { return CommandLine.Parsed() }
func PrintDefaults()           { CommandLine.PrintDefaults() }
func NFlag() int               { return CommandLine.NFlag() }
func NArg() int                { return CommandLine.NArg() }
func Args() []string           { return CommandLine.Args() }
func Arg(i int) string         { return CommandLine.Arg(i) }
func Lookup(name string) *Flag { return CommandLine.Lookup(name) }
func VisitAll(fn func(*Flag))  { CommandLine.VisitAll(fn) }
func Visit(fn func(*Flag))     { CommandLine.Visit(fn) }

// Var defines a flag of the command line.
func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

// TextVar defines a flag of a type with methods for text.
func TextVar(p encoding.TextUnmarshaler, name string, value encoding.TextMarshaler, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}

// Func defines a flag whose value a function takes.
func Func(name, usage string, fn func(string) error) { CommandLine.Func(name, usage, fn) }

// BoolFunc is Func for a flag that needs no argument.
func BoolFunc(name, usage string, fn func(string) error) { CommandLine.BoolFunc(name, usage, fn) }
