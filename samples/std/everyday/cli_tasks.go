// A task list on the command line: subcommands, flags of one's own types, usage texts, faults, exit codes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

type labels []string

func (l *labels) String() string { return strings.Join(*l, ",") }
func (l *labels) Set(s string) error {
	if s == "" {
		return errors.New("empty label")
	}
	*l = append(*l, s)
	return nil
}

type priority int

func (p priority) MarshalText() ([]byte, error) { return []byte(strconv.Itoa(int(p))), nil }
func (p *priority) UnmarshalText(b []byte) error {
	n, ok := map[string]priority{"low": 1, "mid": 2, "high": 3}[string(b)]
	if !ok {
		return fmt.Errorf("no priority %q", b)
	}
	*p = n
	return nil
}

type toggle struct{ on bool }

func (t *toggle) String() string     { return fmt.Sprint(t.on) }
func (t *toggle) Set(s string) error { b, err := strconv.ParseBool(s); t.on = !b; return err }
func (t *toggle) IsBoolFlag() bool   { return true }

type command struct {
	about string
	run   func(fs *flag.FlagSet, args []string) error
}

var errUsage = errors.New("usage")

func commands(out io.Writer) map[string]command {
	return map[string]command{
		"add": {"adds a task", func(fs *flag.FlagSet, args []string) error {
			var ls labels
			var p priority
			fs.Var(&ls, "l", "a `label`; may be repeated")
			fs.TextVar(&p, "p", priority(2), "`priority`: low, mid or high")
			due := fs.Duration("due", 24*time.Hour, "due in")
			est := fs.Float64("est", 0, "hours")
			var quiet toggle
			fs.Var(&quiet, "loud", "turns quiet off")
			fs.Func("at", "a time `hh:mm`", func(s string) error { _, err := time.Parse("15:04", s); return err })
			fs.BoolFunc("dry", "only tell", func(s string) error { fmt.Fprintln(out, "dry", s); return nil })
			if err := fs.Parse(args); err != nil {
				return err
			}
			if fs.NArg() == 0 {
				return fmt.Errorf("%w: add wants a text", errUsage)
			}
			fmt.Fprintln(out, fs.Args(), ls, p, *due, *est, quiet.on, fs.NFlag())
			fs.Visit(func(f *flag.Flag) { fmt.Fprint(out, "-", f.Name, "=", f.Value, " ") })
			fmt.Fprintln(out)
			return nil
		}},
		"list": {"lists tasks", func(fs *flag.FlagSet, args []string) error {
			all := fs.Bool("all", false, "done ones, too")
			n := fs.Int("n", 10, "how many\nat most")
			sort := fs.String("sort", "due", "by what")
			size := fs.Uint64("size", 0, "")
			if err := fs.Parse(args); err != nil {
				return err
			}
			fmt.Fprintln(out, *all, *n, *sort, *size, fs.Args(), fs.Lookup("n").DefValue, fs.Lookup("none") == nil)
			return nil
		}},
	}
}

func run(args []string, out io.Writer) int {
	cmds := commands(out)
	if len(args) == 0 {
		for _, n := range slices.Sorted(maps.Keys(cmds)) {
			fmt.Fprintf(out, "  %-6s %s\n", n, cmds[n].about)
		}
		return 2
	}
	c, ok := cmds[args[0]]
	if !ok {
		fmt.Fprintf(out, "no command %q\n", args[0])
		return 2
	}
	fs := flag.NewFlagSet(args[0], flag.ContinueOnError)
	fs.SetOutput(out)
	switch err := c.run(fs, args[1:]); {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		fmt.Fprintln(out, err)
		fs.Usage()
		return 2
	default:
		fmt.Fprintln(out, "error:", err)
		return 1
	}
}

func main() {
	for _, line := range []string{"", "fly", "add buy milk", "add -l home -l=shop -p high -due 90m --est 1.5 -loud -dry text -n", "add -p huge x", "add -l= x", "add", "add -h", "add -due 5 x", "add -at 25:00 x", "add -est", "add -bogus", "add -loud=maybe x",
		"list", "list -all -n 0x10 -sort=a=b x -n 3", "list -n 1.5", "list -n 99999999999999999999", "list -all=0 -size 1_000", "list -size -1", "list -- -n 5", "list - x", "list --all=T", "list ---n", "list -=3", "list -help"} {
		fmt.Println("$ task", line)
		fmt.Println("=", run(strings.Fields(line), os.Stdout))
	}
	fs := flag.NewFlagSet("late", flag.PanicOnError)
	fs.SetOutput(io.Discard)
	fmt.Println(fs.Parsed(), fs.Name(), fs.ErrorHandling() == flag.PanicOnError, fs.Set("x", "1"))
	func() {
		defer func() { fmt.Println(recover()) }()
		fs.Parse([]string{"-x"})
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fs.Bool("b", true, "")
		fs.Bool("b", true, "")
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		fs.Int("-x", 1, "")
	}()
	name, usage := flag.UnquoteUsage(&flag.Flag{Usage: "reads `file` names"})
	fmt.Println(name, usage)
	fs.VisitAll(func(f *flag.Flag) { fmt.Println(f.Name, f.DefValue) })
	flag.CommandLine = flag.NewFlagSet("main", flag.ExitOnError)
	flag.CommandLine.SetOutput(os.Stdout)
	flag.Usage = func() { fmt.Fprintln(flag.CommandLine.Output(), "usage of main"); flag.PrintDefaults() }
	flag.Duration("wait", time.Second, "pause")
	flag.CommandLine.Usage = flag.Usage
	flag.CommandLine.Parse([]string{"-what"})
}
