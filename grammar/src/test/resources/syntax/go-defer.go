package main

func main() {
	go (f())
	defer (f)()
	go func() {}
	defer
	go x + 1
}
