package plain

import "fmt"

func Print() { fmt.Printf("%d\n") }
