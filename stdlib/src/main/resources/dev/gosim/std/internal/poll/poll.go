// Package poll has the errors of waiting for files.
package poll

import "errors"

// ErrNoDeadline means that a file knows no deadlines.
var ErrNoDeadline = errors.New("file type does not support deadline")

// ErrFileClosing means that a file was closed.
var ErrFileClosing = errors.New("use of closed file")

// ErrDeadlineExceeded means that a deadline has passed.
var ErrDeadlineExceeded error = &DeadlineExceededError{}

// DeadlineExceededError is the type of ErrDeadlineExceeded.
type DeadlineExceededError struct{}

func (e *DeadlineExceededError) Error() string { return "i/o timeout" }

func (e *DeadlineExceededError) Timeout() bool { return true }

func (e *DeadlineExceededError) Temporary() bool { return true }

// errNetClosing is the type of ErrNetClosing.
type errNetClosing struct{}

func (e errNetClosing) Error() string { return "use of closed network connection" }

func (e errNetClosing) Timeout() bool { return false }

func (e errNetClosing) Temporary() bool { return false }

// ErrNetClosing means that a connection was closed.
var ErrNetClosing = errNetClosing{}
