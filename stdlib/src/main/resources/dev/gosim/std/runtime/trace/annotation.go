package trace

import (
	"context"
	"fmt"
	"sync/atomic"
)

// How many listen: Start's writer, a flight recorder.
var enabled atomic.Int32

// IsEnabled tells whether the program is traced just now.
func IsEnabled() bool {
	return enabled.Load() > 0
}

type taskKey struct{}

// A Task is an operation of the program, in one goroutine or several.
type Task struct {
	id uint64
}

var background = Task{}

// NewTask begins a task; it belongs to that of the context, if there is one, and the context
// that is returned carries it.
func NewTask(pctx context.Context, taskType string) (ctx context.Context, task *Task) {
	task = &Task{newID()}
	if IsEnabled() {
		userTaskCreate(task.id, taskOf(pctx).id, taskType)
	}
	return context.WithValue(pctx, taskKey{}, task), task
}

func taskOf(ctx context.Context) *Task {
	if t, ok := ctx.Value(taskKey{}).(*Task); ok {
		return t
	}
	return &background
}

// End ends the task.
func (t *Task) End() {
	if IsEnabled() {
		userTaskEnd(t.id)
	}
}

// Log writes a message into the trace.
func Log(ctx context.Context, category, message string) {
	if IsEnabled() {
		userLog(taskOf(ctx).id, category, message)
	}
}

// Logf is Log with a format; what it formats is not looked at while nothing is traced.
func Logf(ctx context.Context, category, format string, args ...any) {
	if IsEnabled() {
		userLog(taskOf(ctx).id, category, fmt.Sprintf(format, args...))
	}
}

// WithRegion calls fn; the time it takes is shown as a region of the goroutine.
func WithRegion(ctx context.Context, regionType string, fn func()) {
	id := taskOf(ctx).id
	if IsEnabled() {
		userRegion(id, true, regionType)
	}
	defer func() {
		if IsEnabled() {
			userRegion(id, false, regionType)
		}
	}()
	fn()
}

// A Region is a time of one goroutine.
type Region struct {
	id         uint64
	regionType string
}

// What begins while nothing is traced is not told of.
var noRegion = &Region{}

// StartRegion begins a region, which ends with End, in the same goroutine, inner ones first.
func StartRegion(ctx context.Context, regionType string) *Region {
	if !IsEnabled() {
		return noRegion
	}
	id := taskOf(ctx).id
	userRegion(id, true, regionType)
	return &Region{id, regionType}
}

// End ends the region.
func (r *Region) End() {
	if r != noRegion && IsEnabled() {
		userRegion(r.id, false, r.regionType)
	}
}

func newID() uint64

func userTaskCreate(id, parent uint64, taskType string)

func userTaskEnd(id uint64)

func userRegion(id uint64, begins bool, regionType string)

func userLog(id uint64, category, message string)
