// Package encoding: what types can do that turn themselves into bytes or text and back.
package encoding

// A BinaryMarshaler turns itself into bytes.
type BinaryMarshaler interface {
	MarshalBinary() (data []byte, err error)
}

// A BinaryUnmarshaler takes its value from such bytes, which it must copy to keep.
type BinaryUnmarshaler interface {
	UnmarshalBinary(data []byte) error
}

// A BinaryAppender appends such bytes to a slice.
type BinaryAppender interface {
	AppendBinary(b []byte) ([]byte, error)
}

// A TextMarshaler turns itself into UTF-8 text.
type TextMarshaler interface {
	MarshalText() (text []byte, err error)
}

// A TextUnmarshaler takes its value from such text, which it must copy to keep.
type TextUnmarshaler interface {
	UnmarshalText(text []byte) error
}

// A TextAppender appends such text to a slice.
type TextAppender interface {
	AppendText(b []byte) ([]byte, error)
}
