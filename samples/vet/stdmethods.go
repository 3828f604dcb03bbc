// Methods with well-known names, and types that are not what they are looked for with.
package main

import (
	"errors"
	"fmt"
	"io"
)

type right struct{}

func (right) MarshalJSON() ([]byte, error)             { return nil, nil }
func (right) WriteTo(w io.Writer) (int64, error)       { return 0, nil }
func (right) Format(s fmt.State, verb rune)            {}
func (right) Scan(args ...string) error                { return nil }
func (right) Seek(n int) error                         { return nil }
func (right) Is(s string) bool                         { return false }
func (*right) ReadFrom(path string) (n int, err error) { return 0, nil }

type wrong struct{}

func (wrong) Error() string                                { return "wrong" }
func (wrong) Is(s string) bool                             { return false }
func (wrong) As(target any) error                          { return nil }
func (wrong) Unwrap() string                               { return "" }
func (wrong) MarshalJSON() []byte                          { return nil }
func (*wrong) UnmarshalJSON(b []byte, n int) (err error)   { return nil }
func (wrong) WriteTo(w io.Writer) error                    { return nil }
func (wrong) Format(s fmt.State, verb string)              {}
func (wrong) Scan(s fmt.ScanState) error                   { return nil }
func (wrong) Seek(offset int64, whence int64) (int, error) { return 0, nil }
func (wrong) ReadByte() byte                               { return 0 }

type several struct{ wrong }

func (several) Unwrap() []error { return nil }
func (several) As(target interface{}) bool {
	return false
}

type bytes interface {
	ReadByte() (byte, error)
	WriteByte(c rune) error
	UnreadByte()
}

func main() {
	var b bytes
	fmt.Println(b, right{}.Seek(1), errors.Is(several{}, io.EOF))
}
