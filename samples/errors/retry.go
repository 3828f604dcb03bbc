// Telling temporary errors from final ones by a method, not by a type.
package main

import (
	"errors"
	"fmt"
	"time"
)

type flaky struct{ attempt int }

func (f flaky) Error() string   { return fmt.Sprintf("attempt %d: try again", f.attempt) }
func (f flaky) Temporary() bool { return true }

var ErrGone = errors.New("gone for good")

func isTemporary(err error) bool {
	var t interface{ Temporary() bool }
	return errors.As(err, &t) && t.Temporary()
}

func retry(max int, f func(n int) error) error {
	var errs []error
	wait := time.Millisecond
	for n := 1; n <= max; n++ {
		err := f(n)
		if err == nil {
			return nil
		}
		errs = append(errs, err)
		if !isTemporary(err) {
			break
		}
		time.Sleep(wait)
		wait *= 2
	}
	return fmt.Errorf("gave up: %w", errors.Join(errs...))
}

func main() {
	fmt.Println(retry(5, func(n int) error {
		if n < 3 {
			return fmt.Errorf("network: %w", flaky{n})
		}
		return nil
	}))
	err := retry(5, func(n int) error {
		if n == 2 {
			return ErrGone
		}
		return flaky{n}
	})
	fmt.Println(err, "|", errors.Is(err, ErrGone))
	fmt.Println(retry(2, func(n int) error { return flaky{n} }))
}
