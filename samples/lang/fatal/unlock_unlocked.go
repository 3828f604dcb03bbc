package main

import (
	"fmt"
	"sync"
)

func main() {
	defer func() { fmt.Println("a fatal error cannot be recovered", recover()) }()
	var mu sync.Mutex
	mu.Unlock()
}
