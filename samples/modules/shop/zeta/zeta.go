package zeta

import "fmt"

const Zeta = 26

func init() { fmt.Println("init zeta") }

func Map[T, U any](s []T, f func(T) U) (out []U) {
	for _, x := range s {
		out = append(out, f(x))
	}
	return
}
