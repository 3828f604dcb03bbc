package timeout

import "testing"

func TestDone(t *testing.T) {}

func TestHangs(t *testing.T) {
	deadline, ok := t.Deadline()
	if !ok || deadline.IsZero() {
		t.Error("no deadline")
	}
	t.Run("sub", func(t *testing.T) {
		t.Log("before")
		<-make(chan int)
	})
}
