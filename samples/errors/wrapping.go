// Errors are values. Each layer adds what it knows with %w; the caller can still ask what lies
// underneath.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

var ErrNotFound = errors.New("not found")

type LineError struct {
	Line int
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }

func parse(lines []string) (sum int, err error) {
	for i, l := range lines {
		n, err := strconv.Atoi(l)
		if err != nil {
			return 0, &LineError{i + 1, err}
		}
		sum += n
	}
	return sum, nil
}

func lookup(name string) error { return fmt.Errorf("user %q: %w", name, ErrNotFound) }

func main() {
	fmt.Println(parse([]string{"1", "2"}))
	_, err := parse([]string{"1", "two"})
	err = fmt.Errorf("reading input: %w", err)
	fmt.Println(err)
	var le *LineError
	if errors.As(err, &le) {
		fmt.Println("the line is", le.Line)
	}
	fmt.Println("a syntax error:", errors.Is(err, strconv.ErrSyntax))

	err = lookup("zoe")
	fmt.Println(err, errors.Is(err, ErrNotFound), err == ErrNotFound)

	_, err = os.ReadFile("no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))

	var problems []error
	for _, n := range []string{"ann", "bob"} {
		problems = append(problems, lookup(n))
	}
	all := errors.Join(problems...)
	fmt.Println(all)
	fmt.Println(errors.Is(all, ErrNotFound), errors.Join(nil, nil) == nil)
}
