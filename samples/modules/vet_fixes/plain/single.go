package plain

import "os"

func name(n int) string {
	return os.Getenv(string(n))
}
