// What errors.As is given to store an error in.
package main

import (
	"errors"
	"fmt"
	"io/fs"
)

type mine struct{}

func (mine) Error() string { return "mine" }

type pointer struct{}

func (*pointer) Error() string { return "pointer" }

type plain struct{}

func as(err error, target any) bool { return err == nil || errors.As(err, target) }

func pair() (error, any) { return nil, nil }

func main() {
	var err error = mine{}
	var m mine
	var p *pointer
	var wrong plain
	var path *fs.PathError
	var i interface{ Timeout() bool }
	check := func(f func() bool) {
		defer func() {
			if r := recover(); r != nil {
				fmt.Println("panic")
			}
		}()
		fmt.Println(f())
	}
	check(func() bool { return errors.As(err, &m) })
	check(func() bool { return errors.As(err, m) })
	check(func() bool { return errors.As(err, &p) })
	check(func() bool { return errors.As(err, p) })
	check(func() bool { return errors.As(err, &wrong) })
	check(func() bool { return errors.As(err, &path) })
	check(func() bool { return errors.As(err, &i) })
	check(func() bool { return errors.As(err, &err) })
	check(func() bool { return errors.As(pair()) })
	check(func() bool { return as(err, &m) })
	check(func() bool { return errors.As(err, nil) })
}
