package price

import "fmt"

func init() { fmt.Println("init price") }

func Of(name string) int { return len(name) }
