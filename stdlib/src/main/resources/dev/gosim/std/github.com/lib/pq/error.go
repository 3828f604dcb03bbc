package pq

import (
	"internal/postgres"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ErrorCode is a code of five characters: SQLSTATE.
type ErrorCode = code

type code string

// ErrorClass is the first two characters of a code.
type ErrorClass string

// Class returns the class of a code.
func (ec code) Class() ErrorClass { return ErrorClass(ec[:2]) }

// Levels of messages.
const (
	Efatal   = "FATAL"
	Epanic   = "PANIC"
	Ewarning = "WARNING"
	Enotice  = "NOTICE"
	Edebug   = "DEBUG"
	Einfo    = "INFO"
	Elog     = "LOG"
)

// Error is an error that the server tells.
type Error struct {
	Severity         string
	Code             ErrorCode
	Message          string
	Detail           string
	Hint             string
	Position         string
	InternalPosition string
	InternalQuery    string
	Where            string
	Schema           string
	Table            string
	Column           string
	DataTypeName     string
	Constraint       string
	File             string
	Line             string
	Routine          string

	query string
}

func newError(m *postgres.Message, query string) error {
	return &Error{
		m.Severity, ErrorCode(m.Code), m.Text, m.Detail, m.Hint, m.Position, m.InternalPosition, m.InternalQuery,
		m.Where, m.Schema, m.Table, m.Column, m.DataType, m.Constraint, m.File, m.Line, m.Routine, query,
	}
}

// Fatal reports whether the connection is lost.
func (e *Error) Fatal() bool { return e.Severity == Efatal }

// SQLState returns the code.
func (e *Error) SQLState() string { return string(e.Code) }

func (e *Error) Error() string {
	msg := "pq: " + e.Message
	if pos, err := strconv.Atoi(e.Position); err == nil && e.query != "" {
		line, column, lines := place(e.query, pos)
		if lines == 1 {
			msg += " at column " + strconv.Itoa(column)
		} else {
			msg += " at position " + strconv.Itoa(line) + ":" + strconv.Itoa(column)
		}
	}
	if e.Code != "" {
		msg += " (" + string(e.Code) + ")"
	}
	return msg
}

// place returns the line and column of a character, both from 1, and the number of lines.
func place(query string, pos int) (line, column, lines int) {
	line = 1
	for text := range strings.SplitSeq(query, "\n") {
		n := utf8.RuneCountInString(text)
		if pos <= n+1 {
			break
		}
		pos -= n + 1
		line++
	}
	return line, pos, strings.Count(query, "\n") + 1
}
