package runtime

import "unsafe"

// A Cleanup is what AddCleanup returns.
type Cleanup struct {
	id uint64
}

// Stop cancels the cleanup, unless it is already on its way.
func (c Cleanup) Stop() {
	if c.id != 0 {
		unwatch(c.id)
	}
}

// AddCleanup lets cleanup(arg) be called some time after ptr can be reached no more.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	if p, ok := any(arg).(*T); ok && p == ptr {
		panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
	}
	return Cleanup{watch(unsafe.Pointer(ptr), func() { cleanup(arg) })}
}

// watch lets f be called when what p points into is gone.
func watch(p unsafe.Pointer, f func()) (id uint64)

func unwatch(id uint64)
