package main

type Animal interface{ Sound() string }

type Dog struct {
	Name string
	age  int
}

type Puppy struct {
	Dog
	*Dog // ERROR "Dog redeclared\n\t./structs.go:11:2: other declaration of Dog"
	Toy  // ERROR "undefined: Toy"
}

type Bad struct {
	*Animal // ERROR "embedded field type cannot be a pointer to an interface"
	unknown // ERROR "undefined: unknown"
	int
	int // ERROR "int redeclared\n\t./structs.go:19:2: other declaration of int"
}

func (d Dog) Name() {} // ERROR "field and method with the same name Name\n\t./structs.go:6:2: other declaration of Name"

func main() {
	d := Dog{"Rex", 3}
	d.color = "brown" // ERROR "d.color undefined (type Dog has no field or method color)"
	d.Age = 3         // ERROR "d.Age undefined (type Dog has no field or method Age, but does have field age)"
	var p Puppy
	p.Name = "x"             // ERROR "cannot assign to p.Name (neither addressable nor a map index expression)"
	_ = Dog{Name: 1, Age: 2} // ERROR "cannot use 1 (untyped int constant) as string value in struct literal" "unknown field Age in struct literal of type Dog, but does have age"
	_ = struct{}{1}          // ERROR "too many values in struct literal of type struct{}"
	d.Sound()                // ERROR "d.Sound undefined (type Dog has no field or method Sound)"
	_ = d.age.x              // ERROR "d.age.x undefined (type int has no field or method x)"
}
