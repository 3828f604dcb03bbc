package main

func main() {
	defer func() {
		recover()
		panic("after recovering")
	}()
	panic("recovered one")
}
