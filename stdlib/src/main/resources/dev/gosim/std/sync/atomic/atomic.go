// Package atomic has atomic operations on memory.
package atomic

import "unsafe"

// AddInt32 adds delta to *addr and returns the new value.
func AddInt32(addr *int32, delta int32) (new int32)

// AndInt32 ands mask to *addr and returns the old value.
func AndInt32(addr *int32, mask int32) (old int32)

// OrInt32 ors mask to *addr and returns the old value.
func OrInt32(addr *int32, mask int32) (old int32)

// CompareAndSwapInt32 sets *addr to new if it is old.
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)

// LoadInt32 returns *addr.
func LoadInt32(addr *int32) (val int32)

// StoreInt32 sets *addr.
func StoreInt32(addr *int32, val int32)

// SwapInt32 sets *addr and returns the old value.
func SwapInt32(addr *int32, new int32) (old int32)

// Int32 is an atomic int32.
type Int32 struct {
	v int32
}

// Load returns the value.
func (x *Int32) Load() int32

// Store sets the value.
func (x *Int32) Store(val int32)

// Swap sets the value and returns the old one.
func (x *Int32) Swap(new int32) (old int32)

// CompareAndSwap sets the value to new if it is old.
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool)

// Add adds delta and returns the new value.
func (x *Int32) Add(delta int32) (new int32)

// And ands mask and returns the old value.
func (x *Int32) And(mask int32) (old int32)

// Or ors mask and returns the old value.
func (x *Int32) Or(mask int32) (old int32)

// AddInt64 adds delta to *addr and returns the new value.
func AddInt64(addr *int64, delta int64) (new int64)

// AndInt64 ands mask to *addr and returns the old value.
func AndInt64(addr *int64, mask int64) (old int64)

// OrInt64 ors mask to *addr and returns the old value.
func OrInt64(addr *int64, mask int64) (old int64)

// CompareAndSwapInt64 sets *addr to new if it is old.
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)

// LoadInt64 returns *addr.
func LoadInt64(addr *int64) (val int64)

// StoreInt64 sets *addr.
func StoreInt64(addr *int64, val int64)

// SwapInt64 sets *addr and returns the old value.
func SwapInt64(addr *int64, new int64) (old int64)

// Int64 is an atomic int64.
type Int64 struct {
	v int64
}

// Load returns the value.
func (x *Int64) Load() int64

// Store sets the value.
func (x *Int64) Store(val int64)

// Swap sets the value and returns the old one.
func (x *Int64) Swap(new int64) (old int64)

// CompareAndSwap sets the value to new if it is old.
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool)

// Add adds delta and returns the new value.
func (x *Int64) Add(delta int64) (new int64)

// And ands mask and returns the old value.
func (x *Int64) And(mask int64) (old int64)

// Or ors mask and returns the old value.
func (x *Int64) Or(mask int64) (old int64)

// AddUint32 adds delta to *addr and returns the new value.
func AddUint32(addr *uint32, delta uint32) (new uint32)

// AndUint32 ands mask to *addr and returns the old value.
func AndUint32(addr *uint32, mask uint32) (old uint32)

// OrUint32 ors mask to *addr and returns the old value.
func OrUint32(addr *uint32, mask uint32) (old uint32)

// CompareAndSwapUint32 sets *addr to new if it is old.
func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool)

// LoadUint32 returns *addr.
func LoadUint32(addr *uint32) (val uint32)

// StoreUint32 sets *addr.
func StoreUint32(addr *uint32, val uint32)

// SwapUint32 sets *addr and returns the old value.
func SwapUint32(addr *uint32, new uint32) (old uint32)

// Uint32 is an atomic uint32.
type Uint32 struct {
	v uint32
}

// Load returns the value.
func (x *Uint32) Load() uint32

// Store sets the value.
func (x *Uint32) Store(val uint32)

// Swap sets the value and returns the old one.
func (x *Uint32) Swap(new uint32) (old uint32)

// CompareAndSwap sets the value to new if it is old.
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uint32) Add(delta uint32) (new uint32)

// And ands mask and returns the old value.
func (x *Uint32) And(mask uint32) (old uint32)

// Or ors mask and returns the old value.
func (x *Uint32) Or(mask uint32) (old uint32)

// AddUint64 adds delta to *addr and returns the new value.
func AddUint64(addr *uint64, delta uint64) (new uint64)

// AndUint64 ands mask to *addr and returns the old value.
func AndUint64(addr *uint64, mask uint64) (old uint64)

// OrUint64 ors mask to *addr and returns the old value.
func OrUint64(addr *uint64, mask uint64) (old uint64)

// CompareAndSwapUint64 sets *addr to new if it is old.
func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool)

// LoadUint64 returns *addr.
func LoadUint64(addr *uint64) (val uint64)

// StoreUint64 sets *addr.
func StoreUint64(addr *uint64, val uint64)

// SwapUint64 sets *addr and returns the old value.
func SwapUint64(addr *uint64, new uint64) (old uint64)

// Uint64 is an atomic uint64.
type Uint64 struct {
	v uint64
}

// Load returns the value.
func (x *Uint64) Load() uint64

// Store sets the value.
func (x *Uint64) Store(val uint64)

// Swap sets the value and returns the old one.
func (x *Uint64) Swap(new uint64) (old uint64)

// CompareAndSwap sets the value to new if it is old.
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uint64) Add(delta uint64) (new uint64)

// And ands mask and returns the old value.
func (x *Uint64) And(mask uint64) (old uint64)

// Or ors mask and returns the old value.
func (x *Uint64) Or(mask uint64) (old uint64)

// AddUintptr adds delta to *addr and returns the new value.
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr)

// AndUintptr ands mask to *addr and returns the old value.
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr)

// OrUintptr ors mask to *addr and returns the old value.
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr)

// CompareAndSwapUintptr sets *addr to new if it is old.
func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool)

// LoadUintptr returns *addr.
func LoadUintptr(addr *uintptr) (val uintptr)

// StoreUintptr sets *addr.
func StoreUintptr(addr *uintptr, val uintptr)

// SwapUintptr sets *addr and returns the old value.
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr)

// Uintptr is an atomic uintptr.
type Uintptr struct {
	v uintptr
}

// Load returns the value.
func (x *Uintptr) Load() uintptr

// Store sets the value.
func (x *Uintptr) Store(val uintptr)

// Swap sets the value and returns the old one.
func (x *Uintptr) Swap(new uintptr) (old uintptr)

// CompareAndSwap sets the value to new if it is old.
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool)

// Add adds delta and returns the new value.
func (x *Uintptr) Add(delta uintptr) (new uintptr)

// And ands mask and returns the old value.
func (x *Uintptr) And(mask uintptr) (old uintptr)

// Or ors mask and returns the old value.
func (x *Uintptr) Or(mask uintptr) (old uintptr)

// LoadPointer is the operation on a pointer.
func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer)

// StorePointer is the operation on a pointer.
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer)

// SwapPointer is the operation on a pointer.
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer)

// CompareAndSwapPointer is the operation on a pointer.
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool)

// Bool is an atomic bool.
type Bool struct {
	v uint32
}

func b32(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Load returns the value.
func (x *Bool) Load() bool { return LoadUint32(&x.v) != 0 }

// Store sets the value.
func (x *Bool) Store(val bool) { StoreUint32(&x.v, b32(val)) }

// Swap sets the value and returns the old one.
func (x *Bool) Swap(new bool) (old bool) { return SwapUint32(&x.v, b32(new)) != 0 }

// CompareAndSwap sets the value to new if it is old.
func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	return CompareAndSwapUint32(&x.v, b32(old), b32(new))
}

// Pointer is an atomic *T.
type Pointer[T any] struct {
	v unsafe.Pointer
}

// Load returns the value.
func (x *Pointer[T]) Load() *T { return (*T)(LoadPointer(&x.v)) }

// Store sets the value.
func (x *Pointer[T]) Store(val *T) { StorePointer(&x.v, unsafe.Pointer(val)) }

// Swap sets the value and returns the old one.
func (x *Pointer[T]) Swap(new *T) (old *T) { return (*T)(SwapPointer(&x.v, unsafe.Pointer(new))) }

// CompareAndSwap sets the value to new if it is old.
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return CompareAndSwapPointer(&x.v, unsafe.Pointer(old), unsafe.Pointer(new))
}

// Value holds a value of one type, which the first Store fixes.
type Value struct {
	v any
}

// Load returns the value, nil if there is none yet.
func (v *Value) Load() (val any)

// sameType reports whether two values have the same dynamic type.
func sameType(x, y any) bool

func (v *Value) cas(old, new any) bool

// Store sets the value.
func (v *Value) Store(val any) {
	if val == nil {
		panic("sync/atomic: store of nil value into Value")
	}
	v.swap(val, "store")
}

// Swap sets the value and returns the old one.
func (v *Value) Swap(new any) (old any) {
	if new == nil {
		panic("sync/atomic: swap of nil value into Value")
	}
	return v.swap(new, "swap")
}

func (v *Value) swap(new any, what string) any {
	for {
		old := v.Load()
		if old != nil && !sameType(old, new) {
			panic("sync/atomic: " + what + " of inconsistently typed value into Value")
		}
		if v.cas(old, new) {
			return old
		}
	}
}

// CompareAndSwap sets the value to new if it is old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !sameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		now := v.Load()
		if now != nil && !sameType(now, new) {
			panic("sync/atomic: compare and swap of inconsistently typed value into Value")
		}
		if now != old {
			return false
		}
		if v.cas(now, new) {
			return true
		}
	}
}
