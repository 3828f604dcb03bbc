package main

import "fmt"

type Base struct {
	ID   int
	Name string
}

func (b Base) Hello() string     { return "hello " + b.Name }
func (b *Base) Rename(n string)  { b.Name = n }
func (b Base) Describe() string  { return fmt.Sprint("base ", b.ID) }
func (b *Base) Pointer() *Base   { return b }
func (b Base) Self() interface{} { return b }

type Mid struct {
	Base
	Level int
}

func (m Mid) Describe() string { return "mid of " + m.Base.Describe() }

type Top struct {
	*Mid
	Name string
	Extra
}

type Extra struct{ Level string }

type Logger interface{ Log(string) string }
type prefix string

func (p prefix) Log(s string) string { return string(p) + ": " + s }

type Service struct {
	Logger
	Base
	int
	string
}

type Alias = Base
type WithAlias struct{ Alias }
type Celsius float64
type Reading struct {
	Celsius
	*float64
}

func main() {
	m := Mid{Base{1, "mid"}, 5}
	fmt.Println(m.ID, m.Name, m.Base.Name, m.Hello(), m.Describe(), m.Base.Describe())
	m.Rename("renamed")
	fmt.Println(m.Name, m)
	t := Top{&m, "top", Extra{"extra"}}
	fmt.Println(t.Name, t.Mid.Name, t.ID, t.Hello(), t.Describe(), t.Extra.Level, t.Mid.Level)
	t.ID = 99
	t.Rename("through top")
	fmt.Println(m.ID, m.Name, t.Name, t.Pointer() == &m.Base)
	u := t
	u.ID = 100
	u.Extra.Level = "changed"
	fmt.Println(t.ID, t.Extra.Level, u.Extra)

	s := Service{prefix("svc"), Base{7, "s"}, 3, "str"}
	fmt.Println(s.Log("msg"), s.Name, s.int, s.string)
	s.Logger = s
	fmt.Println(s.Logger.(Service).Log("again"))
	var l Logger = s
	fmt.Println(l.Log("x"))
	f := m.Hello
	m.Name = "later"
	fmt.Println(f(), Mid.Hello(m), (*Mid).Hello(&m), (*Mid).Describe(&m))
	(*Mid).Rename(&m, "mexpr")
	fmt.Println(m.Name, m.Self())
	w := WithAlias{Alias{3, "alias"}}
	fmt.Println(w.Alias.ID, w.Hello())
	fmt.Printf("%v %+v %T\n", w, w, w.Alias)
	x := 2.5
	r := Reading{36.6, &x}
	*r.float64 += float64(r.Celsius)
	fmt.Println(x, r.Celsius)
	anon := struct {
		Base
		*Extra
		N int
	}{Base{N(), "anon"}, &Extra{"e"}, 1}
	anon.Level += "!"
	fmt.Println(anon.Hello(), anon.Level, anon.N, anon.ID)
	defer func() { fmt.Println("recovered:", recover()) }()
	var empty Top
	fmt.Println(empty.Name == "", empty.Mid == nil)
	fmt.Println(empty.ID)
}

func N() int { return 42 }
