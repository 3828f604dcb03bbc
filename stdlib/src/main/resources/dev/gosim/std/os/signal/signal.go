// Package signal hands the signals that come to a program to its channels.
package signal

import (
	"context"
	"os"
	"runtime"
	"sync"
	"syscall"
)

// numSig is the number of signals, counting 0.
const numSig = 65

// listeners are the channels with the signals each wants, and how many want each.
type listeners struct {
	sync.Mutex
	wants    map[chan<- os.Signal]*[numSig]bool
	stopping map[chan<- os.Signal][numSig]bool // by Stop, until what came before it is handed on
	refs     [numSig]int
	once     sync.Once
}

var all = listeners{
	wants:    map[chan<- os.Signal]*[numSig]bool{},
	stopping: map[chan<- os.Signal][numSig]bool{},
}

func signal_enable(sig int)
func signal_disable(sig int)
func signal_ignore(sig int)
func signal_ignored(sig int) bool
func signal_recv() int

// idle reports whether every signal that came was handed on.
func idle() bool

// number returns the number of a signal of this system, or -1.
func number(sig os.Signal) int {
	if s, ok := sig.(syscall.Signal); ok && 0 <= s && s < numSig {
		return int(s)
	}
	return -1
}

// loop hands signals on for as long as the program runs.
func loop() {
	for {
		process(syscall.Signal(signal_recv()))
	}
}

// process gives a signal to those who want it and have room.
func process(sig syscall.Signal) {
	all.Lock()
	defer all.Unlock()
	for c, set := range all.wants {
		if set[sig] {
			offer(c, sig)
		}
	}
	for c, set := range all.stopping {
		if set[sig] {
			offer(c, sig)
		}
	}
}

// offer gives a signal to a channel that has room.
func offer(c chan<- os.Signal, sig os.Signal) {
	select {
	case c <- sig:
	default:
	}
}

// each calls f with the numbers of some signals, or of all there are.
func each(sigs []os.Signal, f func(n int)) {
	if len(sigs) == 0 {
		for n := range numSig {
			f(n)
		}
		return
	}
	for _, s := range sigs {
		if n := number(s); n >= 0 {
			f(n)
		}
	}
}

// Notify makes c receive signals, all if none is named. Nobody waits for c: it needs a buffer.
func Notify(c chan<- os.Signal, sig ...os.Signal) {
	if c == nil {
		panic("os/signal: Notify using nil channel")
	}
	all.Lock()
	defer all.Unlock()
	set := all.wants[c]
	if set == nil {
		set = new([numSig]bool)
		all.wants[c] = set
	}
	each(sig, func(n int) {
		if set[n] {
			return
		}
		set[n] = true
		if all.refs[n]++; all.refs[n] == 1 {
			signal_enable(n)
			all.once.Do(func() { go loop() })
		}
	})
}

// forget takes a signal from one who wanted it.
func forget(set *[numSig]bool, n int) {
	if set[n] {
		set[n] = false
		if all.refs[n]--; all.refs[n] == 0 {
			signal_disable(n)
		}
	}
}

// Stop makes c receive no more signals; when it returns, none is on its way to c.
func Stop(c chan<- os.Signal) {
	all.Lock()
	set := all.wants[c]
	if set == nil {
		all.Unlock()
		return
	}
	all.stopping[c] = *set
	for n := range numSig {
		forget(set, n)
	}
	delete(all.wants, c)
	all.Unlock()
	for !idle() {
		runtime.Gosched()
	}
	all.Lock()
	delete(all.stopping, c)
	all.Unlock()
}

// cancel undoes Notify for some signals, and does something else with each.
func cancel(sigs []os.Signal, action func(n int)) {
	all.Lock()
	defer all.Unlock()
	each(sigs, func(n int) {
		for c, set := range all.wants {
			forget(set, n)
			if *set == [numSig]bool{} {
				delete(all.wants, c)
			}
		}
		action(n)
	})
}

// Ignore makes the program ignore signals, all if none is named.
func Ignore(sig ...os.Signal) { cancel(sig, signal_ignore) }

// Reset undoes Notify for signals, for all if none is named.
func Reset(sig ...os.Signal) { cancel(sig, signal_disable) }

// Ignored reports whether a signal is ignored.
func Ignored(sig os.Signal) bool {
	n := number(sig)
	return n >= 0 && signal_ignored(n)
}

// NotifyContext returns a context that one of the signals ends, or stop, which also undoes Notify.
func NotifyContext(parent context.Context, signals ...os.Signal) (ctx context.Context, stop context.CancelFunc) {
	inner, end := context.WithCancelCause(parent)
	c := &signalCtx{Context: inner, cancel: end, signals: signals}
	c.ch = make(chan os.Signal, 1)
	Notify(c.ch, signals...)
	if inner.Err() == nil {
		go func() {
			select {
			case s := <-c.ch:
				c.cancel(signalError(s.String() + " signal received"))
			case <-c.Done():
			}
		}()
	}
	return c, c.stop
}

// signalCtx is what NotifyContext returns.
type signalCtx struct {
	context.Context
	cancel  context.CancelCauseFunc
	signals []os.Signal
	ch      chan os.Signal
}

func (c *signalCtx) stop() {
	c.cancel(nil)
	Stop(c.ch)
}

func (c *signalCtx) String() string {
	text := "signal.NotifyContext("
	if s, ok := c.Context.(interface{ String() string }); ok {
		const suffix = ".WithCancel"
		name := s.String()
		text += name[:len(name)-len(suffix)]
	}
	if len(c.signals) > 0 {
		text += ", ["
		for i, s := range c.signals {
			if i > 0 {
				text += " "
			}
			text += s.String()
		}
		text += "]"
	}
	return text + ")"
}

// signalError is the cause of a context that a signal ended.
type signalError string

func (e signalError) Error() string { return string(e) }

// Is makes it a cancellation too.
func (e signalError) Is(target error) bool { return target == context.Canceled }
