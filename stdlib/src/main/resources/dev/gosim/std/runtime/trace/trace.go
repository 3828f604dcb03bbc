// Package trace writes execution traces, which go tool trace reads: what goroutines and
// processors do and why they wait, and what the program itself tells of its tasks.
//
// What Go tells of its garbage collector is not there: the collector is the Java machine's.
package trace

import (
	"errors"
	"io"
	"sync"
)

// Who starts and stops, one at a time.
var mu sync.Mutex

// The goroutine that writes closes it at its end; nil where there is none.
var written chan struct{}

var errScheduler = errors.New("tracing needs gosim's own scheduler")

// Start begins to trace the program; the trace is written to w until Stop is called.
func Start(w io.Writer) error {
	mu.Lock()
	defer mu.Unlock()
	if written != nil {
		return errors.New("execution tracer already enabled")
	}
	if !start() {
		return errScheduler
	}
	done := make(chan struct{})
	written = done
	enabled.Add(1)
	go func() {
		defer close(done)
		for data := read(); len(data) > 0; data = read() {
			w.Write(data)
		}
	}()
	return nil
}

// Stop ends what Start has begun, and returns when all has been written.
func Stop() {
	mu.Lock()
	defer mu.Unlock()
	if written == nil {
		return
	}
	enabled.Add(-1)
	stop()
	<-written
	written = nil
}

func start() bool

func stop()

func read() []byte
