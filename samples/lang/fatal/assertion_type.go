package main

func main() {
	var x any = "text"
	_ = x.(int)
}
