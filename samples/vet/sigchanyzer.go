// Channels that signals are sent on.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

var global = make(chan os.Signal)

func channel() chan os.Signal { return make(chan os.Signal, 1) }

func one(n int) chan os.Signal { return make(chan os.Signal, n) }

func main() {
	c := make(chan os.Signal)
	signal.Notify(c, os.Interrupt)
	b := make(chan os.Signal, 1)
	signal.Notify(b, syscall.SIGTERM)
	signal.Notify(make(chan os.Signal), os.Interrupt)
	signal.Notify(global)
	var v = make(chan os.Signal)
	signal.Notify(v)
	signal.Notify(channel())
	signal.Notify(one(1))
	var later chan os.Signal
	later = make(chan os.Signal)
	signal.Notify(later)
	notify := signal.Notify
	notify(c)
	x, y := make(chan os.Signal), 1
	signal.Notify(x)
	_ = y
	signal.Reset()
}
