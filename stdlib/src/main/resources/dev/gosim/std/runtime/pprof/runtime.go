package pprof

import (
	"context"
	"internal/profile"
)

// SetGoroutineLabels gives the goroutine the labels of ctx; those that it makes have them, too.
func SetGoroutineLabels(ctx context.Context) {
	profile.SetLabels(labelsOf(ctx))
}

// Do calls f with a context that has the labels as well, which the goroutine has meanwhile.
func Do(ctx context.Context, labels LabelSet, f func(context.Context)) {
	defer SetGoroutineLabels(ctx)
	ctx = WithLabels(ctx, labels)
	SetGoroutineLabels(ctx)
	f(ctx)
}
