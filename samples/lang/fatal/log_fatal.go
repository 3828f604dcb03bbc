package main

import (
	"fmt"
	"log"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("app: ")
	defer fmt.Println("not printed")
	log.Println("about to fail")
	log.Fatalf("bad thing %d", 7)
}
