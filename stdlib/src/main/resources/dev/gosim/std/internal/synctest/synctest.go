// Package synctest runs goroutines in a bubble: with a time of their own, which moves when all of
// them are blocked.
package synctest

// TestInBubble runs the function of a test, as testing/synctest does, in the bubble that the caller
// is in; it reports whether the test has not failed. Package testing sets it.
var TestInBubble func(t, f any) (ok bool)

type deadlockError string

func (e deadlockError) Error() string { return string(e) }

// Run runs f in a new bubble, and returns when all goroutines of the bubble have ended.
func Run(f func()) {
	if IsInBubble() {
		panic("synctest.Run called from within a synctest bubble")
	}
	switch run(f) {
	case 1:
		panic(deadlockError("deadlock: main bubble goroutine has exited but blocked goroutines remain"))
	case 2:
		panic(deadlockError("deadlock: all goroutines in bubble are blocked"))
	}
}

// run says how the bubble has ended: 0 if its goroutines have, 1 if only the first one, else 2.
func run(f func()) int

// Wait waits until all other goroutines of the bubble are blocked.
func Wait() {
	if !IsInBubble() {
		panic("goroutine is not in a bubble")
	}
	if !wait() {
		panic("wait already in progress")
	}
}

func wait() bool

// IsInBubble reports whether the goroutine is in a bubble.
func IsInBubble() bool
