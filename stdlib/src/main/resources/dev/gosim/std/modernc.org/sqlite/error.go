package sqlite

import (
	"fmt"
	internal "internal/sqlite"
)

const codeBusy = 5

// Error is what SQLite says went wrong.
type Error struct {
	msg  string
	code int
}

func (e *Error) Error() string { return e.msg }

// Code returns the extended result code.
func (e *Error) Code() int { return e.code }

func newError(code int, text string) error {
	general := internal.CodeText(code)
	if text != general {
		general += ": " + text
	}
	msg := fmt.Sprintf("%s (%d)", general, code)
	if code == codeBusy {
		msg += " (SQLITE_BUSY)"
	}
	return &Error{msg, code}
}
