package sum

import "fmt"

func Print(a, b int) { fmt.Printf("%s\n", a+b) }
