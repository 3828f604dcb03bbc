// Package slog logs events with a level, a message, and attributes.
package slog

import (
	"bytes"
	"context"
	"internal/logbridge"
	"log"
	"runtime"
	"sync/atomic"
	"time"
)

// logLoggerLevel is the least level of the default handler; later that of what package log writes.
var logLoggerLevel LevelVar

// SetLogLoggerLevel sets the level of the bridge to package log, and returns the one before.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLoggerLevel.Level()
	logLoggerLevel.Set(level)
	return
}

var defaultLogger = newDefault()

func newDefault() *atomic.Pointer[Logger] {
	var p atomic.Pointer[Logger]
	p.Store(New(&defaultHandler{f: &format{}}))
	return &p
}

// Default returns the logger that the functions use.
func Default() *Logger { return defaultLogger.Load() }

// SetDefault sets the logger that the functions and package log use.
func SetDefault(l *Logger) {
	defaultLogger.Store(l)
	if _, ok := l.Handler().(*defaultHandler); !ok {
		places := log.Flags()&(log.Lshortfile|log.Llongfile) != 0
		log.SetOutput(&handlerWriter{l.Handler(), &logLoggerLevel, places})
		log.SetFlags(0)
	}
}

// handlerWriter makes a record of each line that a log.Logger writes.
type handlerWriter struct {
	h      Handler
	level  Leveler
	places bool // whether the record tells where
}

func (w *handlerWriter) Write(line []byte) (int, error) {
	level := w.level.Level()
	if !w.h.Enabled(context.Background(), level) {
		return 0, nil
	}
	var pc uintptr
	if w.places {
		pc = caller(4) // Write, Logger.write, Logger.Output, log.Print
	}
	r := NewRecord(time.Now(), level, string(bytes.TrimSuffix(line, []byte{'\n'})), pc)
	return len(line), w.h.Handle(context.Background(), r)
}

// caller returns the program counter of a call; 0 is that of the caller's.
func caller(skip int) uintptr {
	var pcs [1]uintptr
	runtime.Callers(skip+2, pcs[:])
	return pcs[0]
}

// NewLogLogger returns a log.Logger whose lines become records of a handler.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level, true}, "", 0)
}

// defaultHandler writes with package log.
type defaultHandler struct{ f *format }

func (*defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLoggerLevel.Level() }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	b := append([]byte(r.Level.String()), ' ')
	s := h.f.writer(append(b, r.Message...))
	s.sep = " "
	s.attrs(r)
	log.Default() // which says how it writes
	return logbridge.DefaultOutput(r.PC, string(s.buf))
}

func (h *defaultHandler) WithAttrs(as []Attr) Handler { return &defaultHandler{h.f.withAttrs(as)} }

func (h *defaultHandler) WithGroup(name string) Handler { return &defaultHandler{h.f.withGroup(name)} }

// A Logger makes a record of each event and gives it to its Handler.
type Logger struct {
	handler Handler
}

// New returns a Logger with a handler.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

// With is With of the default logger.
func With(args ...any) *Logger { return Default().With(args...) }

func (l *Logger) Handler() Handler { return l.handler }

// With returns a Logger whose events have attributes besides.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup returns a Logger whose further attributes are in a group.
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// Enabled reports whether events of a level are handled.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.Handler().Enabled(ctx, level)
}

// log is called by the exported functions and methods, whose caller is the place of the event.
func (l *Logger) log(ctx context.Context, level Level, msg string, args ...any) {
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, caller(2))
	r.Add(args...)
	l.handle(ctx, r)
}

func (l *Logger) logAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	if !l.Enabled(ctx, level) {
		return
	}
	r := NewRecord(time.Now(), level, msg, caller(2))
	r.AddAttrs(attrs...)
	l.handle(ctx, r)
}

func (l *Logger) handle(ctx context.Context, r Record) {
	if ctx == nil {
		ctx = context.Background()
	}
	_ = l.Handler().Handle(ctx, r)
}

// Log logs an event; args are keys and values, or attributes.
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args...)
}

// LogAttrs is Log for attributes.
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.logAttrs(ctx, level, msg, attrs...)
}

// Debug logs at LevelDebug.
func (l *Logger) Debug(msg string, args ...any) {
	l.log(context.Background(), LevelDebug, msg, args...)
}

// DebugContext logs at LevelDebug with a context.
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args...)
}

// Debug is Debug of the default logger.
func Debug(msg string, args ...any) { Default().log(context.Background(), LevelDebug, msg, args...) }

// DebugContext is DebugContext of the default logger.
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args...)
}

// Info logs at LevelInfo.
func (l *Logger) Info(msg string, args ...any) { l.log(context.Background(), LevelInfo, msg, args...) }

// InfoContext logs at LevelInfo with a context.
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args...)
}

// Info is Info of the default logger.
func Info(msg string, args ...any) { Default().log(context.Background(), LevelInfo, msg, args...) }

// InfoContext is InfoContext of the default logger.
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args...)
}

// Warn logs at LevelWarn.
func (l *Logger) Warn(msg string, args ...any) { l.log(context.Background(), LevelWarn, msg, args...) }

// WarnContext logs at LevelWarn with a context.
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args...)
}

// Warn is Warn of the default logger.
func Warn(msg string, args ...any) { Default().log(context.Background(), LevelWarn, msg, args...) }

// WarnContext is WarnContext of the default logger.
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args...)
}

// Error logs at LevelError.
func (l *Logger) Error(msg string, args ...any) {
	l.log(context.Background(), LevelError, msg, args...)
}

// ErrorContext logs at LevelError with a context.
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args...)
}

// Error is Error of the default logger.
func Error(msg string, args ...any) { Default().log(context.Background(), LevelError, msg, args...) }

// ErrorContext is ErrorContext of the default logger.
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args...)
}

// Log is Log of the default logger.
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args...)
}

// LogAttrs is LogAttrs of the default logger.
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().logAttrs(ctx, level, msg, attrs...)
}
