// A panic that nobody recovers ends the whole program, whichever goroutine it happened in.
// So work of unknown quality is run by a function that turns a panic into an error.
package main

import (
	"errors"
	"fmt"
	"sync"
)

func protect(task func() int) (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			if e, ok := r.(error); ok {
				err = fmt.Errorf("task failed: %w", e)
			} else {
				err = fmt.Errorf("task failed: %v", r)
			}
		}
	}()
	return task(), nil
}

func main() {
	zero := 0
	var table map[string]int
	tasks := []func() int{
		func() int { return 42 },
		func() int { return 1 / zero },
		func() int { table["x"] = 1; return 0 },
		func() int { return []int{1, 2, 3}[zero+5] },
		func() int { panic("out of coffee") },
		func() int { panic(errors.New("an error value")) },
	}
	type outcome struct {
		value int
		err   error
	}
	outcomes := make([]outcome, len(tasks))
	var wg sync.WaitGroup
	for i, task := range tasks {
		wg.Go(func() {
			v, err := protect(task)
			outcomes[i] = outcome{v, err}
		})
	}
	wg.Wait()
	for i, o := range outcomes {
		fmt.Println(i, o.value, o.err)
	}
}
