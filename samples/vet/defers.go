// time.Since in deferred calls.
package main

import (
	"log"
	"time"
)

func observe(time.Duration) {}

func main() {
	start := time.Now()
	defer observe(time.Since(start))
	defer log.New(log.Writer(), "", 0).SetPrefix(time.Since(start).String())
	defer func() {
		observe(time.Since(start))
	}()
	defer observe(start.Sub(start))
	func() {
		defer func(d time.Duration) {}(time.Since(start))
	}()
	observe(time.Since(start))
}
