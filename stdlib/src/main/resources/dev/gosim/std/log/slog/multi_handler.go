package slog

import (
	"context"
	"errors"
	"slices"
)

// DiscardHandler handles nothing.
var DiscardHandler Handler = discard{}

type discard struct{}

func (discard) Enabled(context.Context, Level) bool  { return false }
func (discard) Handle(context.Context, Record) error { return nil }
func (d discard) WithAttrs([]Attr) Handler           { return d }
func (d discard) WithGroup(string) Handler           { return d }

// A MultiHandler gives each record to several handlers.
type MultiHandler struct {
	multi []Handler
}

// NewMultiHandler returns a handler that calls others.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{slices.Clone(handlers)}
}

// Enabled reports whether one of the handlers is.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	return slices.ContainsFunc(h.multi, func(one Handler) bool { return one.Enabled(ctx, l) })
}

// Handle calls the handlers that are enabled, and returns all their errors.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, one := range h.multi {
		if one.Enabled(ctx, r.Level) {
			errs = append(errs, one.Handle(ctx, r.Clone()))
		}
	}
	return errors.Join(errs...)
}

func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	return h.each(func(one Handler) Handler { return one.WithAttrs(slices.Clone(attrs)) })
}

func (h *MultiHandler) WithGroup(name string) Handler {
	return h.each(func(one Handler) Handler { return one.WithGroup(name) })
}

func (h *MultiHandler) each(change func(Handler) Handler) Handler {
	changed := make([]Handler, len(h.multi))
	for i, one := range h.multi {
		changed[i] = change(one)
	}
	return &MultiHandler{changed}
}
