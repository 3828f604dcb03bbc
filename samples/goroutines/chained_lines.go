// The line of a call is that of its opening parenthesis, also in chains over several lines.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type query struct{}

func line() {
	_, _, l, _ := runtime.Caller(2)
	fmt.Print(l, " ")
}

func (q *query) where(string, ...int) *query { line(); return q }

func from(...any) *query { line(); return &query{} }

type selecter interface{ where(string, ...int) *query }

func main() {
	q := &query{}
	q.
		where("a", 1).
		where("b", 2,
			3).
		where("c")
	from(
		1,
		from(),
	).
		where("d")
	var s selecter = q
	s.
		where("e")
	w := s.
		where
	w(
		"f")
	func() {
		line()
	}()
	defer q.
		where("g").
		where("h")
	fmt.Println()

	// What is said in a zone has no monotonic reading.
	now := time.Now()
	fmt.Println(now == now.Local(), now == now.In(now.Location()), now.Equal(now.UTC()))
}
