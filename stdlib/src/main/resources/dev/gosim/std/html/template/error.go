package template

import (
	"fmt"
	"text/template/parse"
)

// Error is why a template cannot be escaped.
type Error struct {
	ErrorCode   ErrorCode
	Node        parse.Node // where, if that is known
	Name        string     // of the template
	Line        int        // or 0
	Description string
}

// ErrorCode is the kind of an Error.
type ErrorCode int

// The kinds of errors.
const (
	OK                   ErrorCode = iota
	ErrAmbigContext                // a value may be in a URL's path or query
	ErrBadHTML                     // no HTML that means the same everywhere
	ErrBranchEnd                   // branches end in different contexts
	ErrEndContext                  // the template ends within a tag, script or the like
	ErrNoSuchTemplate              // it calls one that is not there
	ErrOutputContext               // a recursive template ends in different contexts
	ErrPartialCharset              // an action within [] of a regular expression
	ErrPartialEscape               // an action behind a backslash
	ErrRangeLoopReentry            // a range would begin the second time in another context
	ErrSlashAmbig                  // a slash may begin a regular expression or divide
	ErrPredefinedEscaper           // html or urlquery within a pipeline
	ErrJSTemplate                  // no longer used
)

func (e *Error) Error() string {
	where := ""
	switch {
	case e.Node != nil:
		place, _ := (*parse.Tree)(nil).ErrorContext(e.Node)
		where = ":" + place
	case e.Line != 0:
		where = fmt.Sprintf(":%s:%d", e.Name, e.Line)
	case e.Name != "":
		where = ":" + e.Name
	}
	return "html/template" + where + ": " + e.Description
}

func errorAt(code ErrorCode, n parse.Node, line int, format string, args ...any) *Error {
	return &Error{ErrorCode: code, Node: n, Line: line, Description: fmt.Sprintf(format, args...)}
}

// textError is a mistake in the document itself.
func textError(code ErrorCode, format string, args ...any) context {
	return failed(errorAt(code, nil, 0, format, args...))
}
