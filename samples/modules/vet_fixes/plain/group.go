package plain

import (
	"os"
	format "fmt"
)

type fmt int

func args(n int) string {
	format.Println(string(n))
	return os.Args[0] + string(n)
}
