// Cancel functions that are called on every way, and others.
package main

import (
	"context"
	"errors"
	"log"
	"os"
	"time"
)

var bg = context.Background()

func use(context.Context) {}

func cond() bool { return false }

func discarded() {
	ctx, _ := context.WithCancel(bg)
	use(ctx)
	var c, _ = context.WithTimeout(bg, time.Second)
	use(c)
}

func deferred() {
	ctx, cancel := context.WithTimeout(bg, time.Second)
	defer cancel()
	use(ctx)
}

func early() error {
	ctx, cancel := context.WithDeadline(bg, time.Now())
	if cond() {
		return errors.New("x")
	}
	use(ctx)
	cancel()
	return nil
}

func falls() {
	ctx, cancel := context.WithCancelCause(bg)
	if cond() {
		cancel(nil)
	}
	use(ctx)
}

func bothWays() {
	ctx, cancel := context.WithCancel(bg)
	if cond() {
		cancel()
	} else {
		cancel()
	}
	use(ctx)
}

func ends() {
	ctx, cancel := context.WithCancel(bg)
	if cond() {
		panic("x")
	}
	if cond() {
		os.Exit(1)
	}
	if cond() {
		log.Fatal("x")
	}
	if cond() {
		fail()
	}
	cancel()
	use(ctx)
}

func fail() {
	log.Fatalf("x")
}

func returned() (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(bg)
	return ctx, cancel
}

func named() (ctx context.Context, cancel context.CancelFunc) {
	ctx, cancel = context.WithCancel(bg)
	return
}

func loop() {
	for cond() {
		ctx, cancel := context.WithCancel(bg)
		use(ctx)
		if cond() {
			continue
		}
		cancel()
	}
}

func endless(c chan int) {
	ctx, cancel := context.WithCancel(bg)
	for {
		select {
		case <-c:
			cancel()
			return
		case <-ctx.Done():
			return
		}
	}
}

func forever() {
	ctx, cancel := context.WithCancel(bg)
	_ = cancel
	for {
		use(ctx)
	}
}

func switches(n int) {
	ctx, cancel := context.WithCancel(bg)
	use(ctx)
	switch n {
	case 1:
		fallthrough
	case 2:
		cancel()
	case 3:
		break
	default:
		cancel()
	}
}

func typeSwitch(x any) {
	ctx, cancel := context.WithCancel(bg)
	use(ctx)
	switch x.(type) {
	case int:
		cancel()
	}
}

func labels() {
	ctx, cancel := context.WithCancel(bg)
	use(ctx)
outer:
	for range 3 {
		for range 3 {
			if cond() {
				break outer
			}
			if cond() {
				continue outer
			}
			goto end
		}
	}
	return
end:
	cancel()
}

var outside context.CancelFunc

func assigned() {
	var ctx context.Context
	ctx, outside = context.WithCancel(bg)
	use(ctx)
	var cancel context.CancelFunc
	ctx, cancel = context.WithTimeoutCause(bg, 1, nil)
	use(ctx)
	if cond() {
		return
	}
	cancel()
}

func literals() {
	f := func() {
		ctx, cancel := context.WithCancel(bg)
		use(ctx)
		if cond() {
			cancel()
		}
	}
	f()
	ctx, cancel := context.WithCancel(bg)
	go func() {
		cancel()
	}()
	use(ctx)
}

func main() {
	ctx, cancel := context.WithCancel(bg)
	use(ctx)
	if cond() {
		cancel()
	}
}
