package plain

import (
	"os"
)

func other(n int) string {
	return os.Args[0] + string(n)
}
