// Package logbridge is what packages log and log/slog share.
package logbridge

// DefaultOutput writes a line with package log's default logger, which sets it when it is made. The
// place shown is that of a program counter.
var DefaultOutput func(pc uintptr, line string) error
