package main

import "fmt"

var (
	a = step("a", c+b)
	b = step("b", f())
	c = step("c", 1)
	d = 3
)

var e, g = pair()

var _ = step("blank", 0)

var h = func() int { return step("h", late) }()

var late = step("late", 40)

var x = method.get()

type T struct{ v int }

func (t T) get() int { return step("x", t.v+viaMethod) }

var method = T{step("method", 5)}

var viaMethod = step("viaMethod", 6)

var table = map[string]func() int{
	"f": f,
	"z": func() int { return z },
}

var z = step("z", 99)

const answer = 42

var notes []string

func f() int {
	d++
	return step("f", d)
}

func pair() (int, int) {
	return step("e", a), step("g", d)
}

func step(name string, v int) int {
	notes = append(notes, name)
	fmt.Println("init", name, v)
	return v
}

func init() {
	fmt.Println("init function 1", a, b, c, d)
	d = 100
}

func init() {
	fmt.Println("init function 2", d, e, g, h, x)
	init2()
}

func init2() { fmt.Println("called from init") }

func main() {
	fmt.Println(a, b, c, d, e, g, h, late, x, method, viaMethod, answer)
	fmt.Println(table["f"](), table["z"]())
	fmt.Println(len(notes), notes)
}

func init() {
	fmt.Println("init function 3, after main in the text")
}
