// A mutex unlocked twice ends the program.
package main

import "sync"

type counter struct {
	sync.Mutex
	n int
}

func (c *counter) add() {
	c.Lock()
	defer c.Unlock()
	c.n++
	c.Unlock()
}

func main() {
	var c counter
	c.add()
}
