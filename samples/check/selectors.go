package main

type Inner struct{ X int }
type A struct{ Inner }
type B struct{ Inner }
type Both struct {
	A
	B
}
type I interface{ M() }
type P *Inner

func (i *Inner) Ptr() {}

func main() {
	var x int
	x.foo() // ERROR "x.foo undefined (type int has no field or method foo)"
	x.y = 1 // ERROR "x.y undefined (type int has no field or method y)"
	var b Both
	b.X = 1 // ERROR "ambiguous selector b.X"
	var i I
	i.N() // ERROR "i.N undefined (type I has no field or method N)"
	pi := &i
	pi.M() // ERROR "pi.M undefined (type *I is pointer to interface, not interface)"
	var p P
	p.X = 1
	p.Ptr() // ERROR "p.Ptr undefined (type P has no field or method Ptr)"
	pp := &p
	pp.X = 1           // ERROR "pp.X undefined (type *P has no field or method X)"
	Inner{}.Ptr()      // ERROR "cannot call pointer method Ptr on Inner"
	Inner.Ptr(Inner{}) // ERROR "invalid method expression Inner.Ptr (needs pointer receiver (*Inner).Ptr)"
	var f func()
	f.Name()                // ERROR "f.Name undefined (type func() has no field or method Name)"
	nil.x()                 // ERROR "nil.x undefined (type untyped nil has no field or method x)"
	(struct{ a int }{}).A() // ERROR "(struct{a int}{}).A undefined (type struct{a int} has no field or method A, but does have field a)"
}
