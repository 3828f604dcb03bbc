// Goroutines that are locked to their threads say so.
package main

import "runtime"

func main() {
	waiting := make(chan bool)
	go func() {
		runtime.LockOSThread()
		waiting <- true
		select {}
	}()
	go func() {
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		waiting <- true
		select {}
	}()
	<-waiting
	<-waiting
	runtime.LockOSThread()
	runtime.LockOSThread()
	runtime.UnlockOSThread()
	panic("locked")
}
