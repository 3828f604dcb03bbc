// select with a default case never waits: try to send, try to receive, look whether to stop.
package main

import "fmt"

type mailbox struct{ letters chan string }

func (m mailbox) put(s string) bool {
	select {
	case m.letters <- s:
		return true
	default:
		return false
	}
}

func (m mailbox) take() (string, bool) {
	select {
	case s := <-m.letters:
		return s, true
	default:
		return "", false
	}
}

func main() {
	m := mailbox{make(chan string, 2)}
	for _, s := range []string{"one", "two", "three"} {
		fmt.Println("put", s, m.put(s))
	}
	for range 3 {
		s, ok := m.take()
		fmt.Printf("take %q %v\n", s, ok)
	}
	stop := make(chan struct{})
	steps := 0
	for {
		select {
		case <-stop:
			fmt.Println("stopped after", steps, "steps")
			return
		default:
			if steps++; steps == 1000 {
				close(stop)
			}
		}
	}
}
