// Package synctest tests concurrent code on a clock of its own.
package synctest

import (
	"internal/synctest"
	"testing"
)

// Test runs f in a new bubble. Time in it begins at midnight UTC 2000-01-01, and goes on when every
// goroutine of the bubble is durably blocked. It returns when all of them have ended; if there are
// some that never can, it panics.
func Test(t *testing.T, f func(*testing.T)) {
	var ok bool
	synctest.Run(func() { ok = synctest.TestInBubble(t, f) })
	if !ok {
		t.FailNow()
	}
}

// Wait waits until every other goroutine of the bubble is durably blocked.
func Wait() { synctest.Wait() }
