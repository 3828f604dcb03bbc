package main

import "fmt"

var table = map[string]func(){ // ERROR "initialization cycle for table\n\t./recursive_inits.go:5:5: table refers to help\n\t./recursive_inits.go:9:6: help refers to table"
	"help": help,
}

func help() {
	fmt.Println(len(table))
}

var p = &q // ERROR "initialization cycle for p\n\t./recursive_inits.go:13:5: p refers to q\n\t./recursive_inits.go:14:5: q refers to p"
var q = *p

const a = b // ERROR "initialization cycle for a\n\t./recursive_inits.go:16:7: a refers to b\n\t./recursive_inits.go:17:7: b refers to a"
const b = a

type T [len(x)]int // ERROR "invalid recursive type T\n\t./recursive_inits.go:19:6: T refers to x\n\t./recursive_inits.go:21:5: x refers to T"

var x T

func main() {}
