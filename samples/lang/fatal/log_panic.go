package main

import (
	"fmt"
	"log"
)

func main() {
	log.SetFlags(log.Lmsgprefix)
	log.SetPrefix("app: ")
	defer func() {
		fmt.Println("recovered:", recover())
		log.Panicln("second", 2)
	}()
	log.Panic("first", 1)
}
