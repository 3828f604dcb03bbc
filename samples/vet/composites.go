// Structs of other packages, made with and without the names of their fields.
package main

import (
	"fmt"
	"net/url"
	"sync"
	"time"
	"unicode"
)

type own struct {
	a int
	b string
}

type weekday = time.Month

type error2 = url.Error

func first[T url.Error | url.EscapeError](op string) {
	fmt.Println(op)
}

func main() {
	o := own{1, "b"}
	e := &url.Error{"get", "x", fmt.Errorf("no")}
	f := url.Error{Op: "get"}
	g := error2{"put", "y", nil}
	list := []url.Error{{"a", "b", nil}, {Op: "c"}}
	pointers := []*url.Error{{"d", "e", nil}}
	byName := map[string]url.Error{"x": {"f", "g", nil}}
	r := unicode.Range16{'a', 'z', 1}
	pairs := []struct{ a, b int }{{1, 2}}
	var w sync.WaitGroup
	c := url.Userinfo{}
	fmt.Println(o, e, f.Op, g.Op, list, len(pointers), len(byName), r, pairs, c)
	fmt.Println(weekday(1))
	first[url.Error]("op")
	w.Wait()
}
