package exec

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"time"
)

// ExitError is a program that ended with another code than 0, or by a signal.
type ExitError struct {
	*os.ProcessState

	// Stderr is what the program wrote to standard error, if Output was used and nobody else
	// had it; of much, its beginning and end.
	Stderr []byte
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// watch does what is to be done when the context ends before the program.
func (c *Cmd) watch() {
	select {
	case c.watched <- watched{}:
		return
	case <-c.ctx.Done():
	}
	var err error
	if c.Cancel != nil {
		switch e := c.Cancel(); {
		case e == nil:
			err = c.ctx.Err()
		case !errors.Is(e, os.ErrProcessDone):
			err = fmt.Errorf("exec: canceling Cmd: %w", e)
		}
	}
	if c.WaitDelay == 0 {
		c.watched <- watched{err: err}
		return
	}
	timer := time.NewTimer(c.WaitDelay)
	select {
	case c.watched <- watched{err, timer}:
		return
	case <-timer.C:
	}
	if e := c.Process.Kill(); e != nil && !errors.Is(e, os.ErrProcessDone) {
		err = fmt.Errorf("exec: killing Cmd: %w", e)
	}
	if c.copied != nil {
		select {
		case <-c.copied:
		default:
			closeAll(&c.ours)
			<-c.copied
			if err == nil {
				err = ErrWaitDelay
			}
		}
		c.copied = nil
	}
	c.watched <- watched{err: err}
}

// Wait waits for the program to end, and for all that it has written.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	var timer *time.Timer
	if c.watched != nil {
		w := <-c.watched
		timer = w.timer
		if err == nil {
			err = w.err
		}
	}
	if e := c.awaitCopies(timer); err == nil {
		err = e
	}
	closeAll(&c.ours)
	return err
}

// awaitCopies waits for the copies, no longer than WaitDelay.
func (c *Cmd) awaitCopies(timer *time.Timer) error {
	if timer != nil {
		defer timer.Stop()
	}
	if c.copied == nil {
		return nil
	}
	if timer == nil {
		if c.WaitDelay == 0 {
			return <-c.copied
		}
		timer = time.NewTimer(c.WaitDelay)
		defer timer.Stop()
	}
	select {
	case err := <-c.copied:
		return err
	case <-timer.C:
		closeAll(&c.ours)
		<-c.copied
		return ErrWaitDelay
	}
}

// Output runs the program and returns what it writes.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var out bytes.Buffer
	c.Stdout = &out
	var errs *ends
	if c.Stderr == nil {
		errs = &ends{}
		c.Stderr = errs
	}
	err := c.Run()
	if e, ok := err.(*ExitError); ok && errs != nil {
		e.Stderr = errs.bytes()
	}
	return out.Bytes(), err
}

// CombinedOutput runs the program and returns what it writes, to standard error too.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	return out.Bytes(), err
}

// ends keeps the beginning and the end of what is written to it.
type ends struct {
	first, last []byte
	omitted     int
}

const endSize = 32 << 10

func (e *ends) Write(p []byte) (int, error) {
	n := len(p)
	room := min(endSize-len(e.first), n)
	e.first = append(e.first, p[:room]...)
	e.last = append(e.last, p[room:]...)
	if over := len(e.last) - endSize; over > 0 {
		e.last = append([]byte(nil), e.last[over:]...)
		e.omitted += over
	}
	return n, nil
}

func (e *ends) bytes() []byte {
	if e.omitted == 0 {
		return append(e.first, e.last...)
	}
	return fmt.Appendf(e.first, "\n... omitting %d bytes ...\n%s", e.omitted, e.last)
}
