// Package weak has pointers that do not keep what they point to.
package weak

import "unsafe"

// A Pointer is weak; pointers made of equal pointers are equal, for good.
type Pointer[T any] struct {
	_ [0]*T // pointers to different types do not convert
	u unsafe.Pointer
}

// Make returns the weak pointer of a pointer; of nil, the zero value.
func Make[T any](ptr *T) Pointer[T] {
	if ptr == nil {
		return Pointer[T]{}
	}
	return Pointer[T]{u: handle(unsafe.Pointer(ptr))}
}

// Value returns the pointer, or nil if what it pointed to is no more.
func (p Pointer[T]) Value() *T {
	if p.u == nil {
		return nil
	}
	return (*T)(pointer(p.u))
}

// handle returns the one handle of a pointer.
func handle(p unsafe.Pointer) unsafe.Pointer

func pointer(handle unsafe.Pointer) unsafe.Pointer
