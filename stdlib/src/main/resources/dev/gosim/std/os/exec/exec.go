// Package exec runs other programs.
package exec

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

// Error is a program that cannot be found.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

var (
	// ErrWaitDelay tells that a program had ended but its output had not in time.
	ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")

	// ErrDot tells that a program was found in the current directory, by PATH.
	ErrDot = errors.New("cannot run executable found relative to current directory")

	// ErrNotFound tells that PATH has no such program.
	ErrNotFound = errors.New("executable file not found in $PATH")
)

// Cmd is a program to run, once.
type Cmd struct {
	Path         string
	Args         []string
	Env          []string
	Dir          string
	Stdin        io.Reader
	Stdout       io.Writer
	Stderr       io.Writer
	ExtraFiles   []*os.File
	SysProcAttr  *syscall.SysProcAttr
	Process      *os.Process
	ProcessState *os.ProcessState
	Err          error
	Cancel       func() error
	WaitDelay    time.Duration

	ctx     context.Context
	theirs  []io.Closer    // closed when the child has them
	ours    []io.Closer    // closed when the child has ended
	copies  []func() error // between our ends of pipes and readers and writers
	copied  chan error     // the first error of the copies, when all are through; nil without any
	watched chan watched   // nil where no context is watched
	used    atomic.Bool
}

// watched is what the context did to the program.
type watched struct {
	err   error
	timer *time.Timer // when to stop waiting for the output; may be nil
}

// Command returns the command for a program and its arguments.
func Command(name string, arg ...string) *Cmd {
	c := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			c.Path = path
		}
		c.Err = err
	}
	return c
}

// CommandContext is Command for a program that is killed when a context ends.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	c := Command(name, arg...)
	c.ctx = ctx
	c.Cancel = func() error { return c.Process.Kill() }
	return c
}

// String returns the words of the command.
func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.Args[1:]...), " ")
}

// Environ returns the environment that the program will have.
func (c *Cmd) Environ() []string {
	env, _ := c.environ()
	return env
}

// environ is the environment: of several values of a name the last one counts.
func (c *Cmd) environ() ([]string, error) {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			if dir, err := filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+dir)
			}
		}
	}
	var err error
	seen := map[string]bool{}
	last := make([]string, 0, len(env))
	for i := len(env) - 1; i >= 0; i-- {
		name, _, ok := strings.Cut(env[i], "=")
		switch {
		case strings.IndexByte(env[i], 0) >= 0:
			err = errors.New("exec: environment variable contains NUL")
			continue
		case !ok:
			last = append(last, env[i]) // as it is
			continue
		case seen[name]:
			continue
		}
		seen[name] = true
		last = append(last, env[i])
	}
	for i, j := 0, len(last)-1; i < j; i, j = i+1, j-1 {
		last[i], last[j] = last[j], last[i]
	}
	return last, err
}

// Run starts the program and waits for it.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Start starts the program.
func (c *Cmd) Start() (err error) {
	if c.used.Swap(true) {
		return errors.New("exec: already started")
	}
	defer func() {
		closeAll(&c.theirs)
		if err != nil {
			closeAll(&c.ours)
		}
	}()
	switch {
	case c.Err != nil:
		return c.Err
	case c.Path == "":
		c.Err = errors.New("exec: no command")
		return c.Err
	case c.Cancel != nil && c.ctx == nil:
		return errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	case c.ctx != nil && c.ctx.Err() != nil:
		return c.ctx.Err()
	}
	files, err := c.files()
	if err != nil {
		return err
	}
	env, err := c.environ()
	if err != nil {
		return err
	}
	args := c.Args
	if len(args) == 0 {
		args = []string{c.Path}
	}
	attr := &os.ProcAttr{Dir: c.Dir, Files: files, Env: env, Sys: c.SysProcAttr}
	if c.Process, err = os.StartProcess(c.Path, args, attr); err != nil {
		return err
	}
	c.copy()
	if c.ctx != nil && c.ctx.Done() != nil && (c.Cancel != nil || c.WaitDelay != 0) {
		c.watched = make(chan watched)
		go c.watch()
	}
	return nil
}

func closeAll(list *[]io.Closer) {
	for _, f := range *list {
		f.Close()
	}
	*list = nil
}

// ---- streams ----

// files are the child's standard streams, and what else it is to have.
func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.input()
	if err != nil {
		return nil, err
	}
	out, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	errs := out
	if c.Stderr == nil || !same(c.Stderr, c.Stdout) {
		if errs, err = c.output(c.Stderr); err != nil {
			return nil, err
		}
	}
	return append([]*os.File{in, out, errs}, c.ExtraFiles...), nil
}

// same compares writers; those that cannot be compared differ.
func same(a, b io.Writer) (equal bool) {
	defer func() { recover() }()
	return a == b
}

func (c *Cmd) input() (*os.File, error) {
	switch in := c.Stdin.(type) {
	case nil:
		return c.null(os.O_RDONLY)
	case *os.File:
		return in, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.theirs = append(c.theirs, r)
	c.ours = append(c.ours, w)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(w, c.Stdin)
		if errors.Is(err, syscall.EPIPE) {
			err = nil // the child need not read it all
		}
		if e := w.Close(); err == nil {
			err = e
		}
		return err
	})
	return r, nil
}

func (c *Cmd) output(to io.Writer) (*os.File, error) {
	switch out := to.(type) {
	case nil:
		return c.null(os.O_WRONLY)
	case *os.File:
		return out, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.theirs = append(c.theirs, w)
	c.ours = append(c.ours, r)
	c.copies = append(c.copies, func() error {
		_, err := io.Copy(to, r)
		r.Close() // the child writes on, to nobody, if we could not
		return err
	})
	return w, nil
}

func (c *Cmd) null(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		c.theirs = append(c.theirs, f)
	}
	return f, err
}

// copy starts the copies.
func (c *Cmd) copy() {
	if len(c.copies) == 0 {
		return
	}
	results := make(chan error, len(c.copies))
	for _, f := range c.copies {
		go func() { results <- f() }()
	}
	n := len(c.copies)
	c.copies = nil
	c.copied = make(chan error, 1)
	go func() {
		var first error
		for range n {
			if err := <-results; first == nil {
				first = err
			}
		}
		c.copied <- first
	}()
}

// pipe returns the end of a pipe that is ours; theirs becomes the child's stream.
func (c *Cmd) pipe(name string, isSet bool, ends func() (ours, theirs *os.File, err error)) (*os.File, error) {
	if isSet {
		return nil, errors.New("exec: " + name + " already set")
	}
	if c.Process != nil {
		return nil, errors.New("exec: " + name + "Pipe after process started")
	}
	ours, theirs, err := ends()
	if err != nil {
		return nil, err
	}
	c.ours = append(c.ours, ours)
	c.theirs = append(c.theirs, theirs)
	return ours, nil
}

// StdinPipe returns what writes to the program.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	f, err := c.pipe("Stdin", c.Stdin != nil, func() (ours, theirs *os.File, err error) {
		theirs, ours, err = os.Pipe()
		c.Stdin = theirs
		return ours, theirs, err
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

// StdoutPipe returns what reads what the program writes.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	f, err := c.pipe("Stdout", c.Stdout != nil, func() (ours, theirs *os.File, err error) {
		ours, theirs, err = os.Pipe()
		c.Stdout = theirs
		return ours, theirs, err
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

// StderrPipe returns what reads what the program writes to standard error.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	f, err := c.pipe("Stderr", c.Stderr != nil, func() (ours, theirs *os.File, err error) {
		ours, theirs, err = os.Pipe()
		c.Stderr = theirs
		return ours, theirs, err
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}
