// Package shapes has a statement of each kind.
package shapes

import "errors"

// T has methods.
type T struct{ n int }

var shared = func() int { return 1 }

// All runs into most of them.
func (t *T) All(x int, in chan int) (r int, err error) {
	if x < 0 {
		return 0, errors.New("negative")
	} else if y := x * 2; x == 0 {
		r = y
	} else {
		r = 2 // of no
		// importance
	}
	for i := 0; i < x; i++ {
		if i%2 == 0 {
			continue
		}
		t.n += i
	}
	for range x {
	}
	for i, v := range []int{1, 2} {
		r += i * v
	}
	switch {
	case x > 100:
		r = 100
	case x > 10:
		r = 10
		fallthrough
	default:
		func() { r++ }()
	}
	switch y := any(x).(type) {
	case int:
		r += y
		t.n++
	case string, error:
	}
	defer func() {
		if e := recover(); e != nil {
			err = e.(error)
		}
	}()
	var nobody chan int
loop:
	for {
		select {
		case v, ok := <-in:
			if !ok {
				break loop
			}
			r += v
		case nobody <- 1:
		}
	}
	{
		r++
	}
	switch {
	}
	n := 0
again:
	n++
	if n < 3 {
		goto again
	}
	done := make(chan bool)
	go func(f func() int) { f(); close(done) }(shared)
	<-done
	const c = "}"
	var s, u = `{
	"`, '"'
	if len(s) > 0 && func() bool { return u > 0 }() {
		r += len(c)
	}
	return r /* and */, nil // done
}

func empty() {}

func panics() int {
	empty()
	panic("x")
}

// Twice is called from elsewhere.
func (t *T) Twice() int { return 2 * t.n }
