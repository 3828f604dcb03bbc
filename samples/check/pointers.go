package main

type T struct{ a int }

func (t *T) set() {}
func get() T      { return T{} }

func main() {
	x := 1
	p := &x
	_ = *x                     // ERROR "invalid operation: cannot indirect x (variable of type int)"
	_ = **p                    // ERROR "invalid operation: cannot indirect *p (variable of type int)"
	_ = &get()                 // ERROR "invalid operation: cannot take address of get() (value of struct type T)"
	_ = &get().a               // ERROR "invalid operation: cannot take address of get().a (value of type int)"
	get().set()                // ERROR "cannot call pointer method set on T"
	T{}.set()                  // ERROR "cannot call pointer method set on T"
	map[string]T{}["a"].set()  // ERROR "cannot call pointer method set on T"
	_ = &map[string]int{}["a"] // ERROR "invalid operation: cannot take address of map[string]int{}[\"a\"] (map index expression of type int)"
	_ = &5                     // ERROR "invalid operation: cannot take address of 5 (untyped int constant)"
	_ = &"text"                // ERROR "invalid operation: cannot take address of \"text\" (untyped string constant)"
	p.foo = 1                  // ERROR "p.foo undefined (type *int has no field or method foo)"
	*nil = 1                   // ERROR "invalid operation: cannot indirect nil"
	_ = &main                  // ERROR "invalid operation: cannot take address of main (value of type func())"
	p = &p                     // ERROR "cannot use &p (value of type **int) as *int value in assignment"
	_ = &(T{})
	_ = p + p // ERROR "invalid operation: operator + not defined on p (variable of type *int)"
}
