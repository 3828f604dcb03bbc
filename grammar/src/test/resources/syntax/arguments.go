package main

func main() {
	println("a"
	println("b" "c")
	println(1, , 2)
	println(x..., 2)
}
