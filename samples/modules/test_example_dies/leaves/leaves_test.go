package leaves

import (
	"fmt"
	"runtime"
)

// What an example that leaves has printed is compared; see panics for one that panics.
func Example_leaves() {
	fmt.Println("before")
	runtime.Goexit()

	// Output: after
}
