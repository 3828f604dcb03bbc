package main

func main() {
	_ = a[]
	_ = a[1 2]
	_ = a[::]
	_ = a[1:2:]
	_ = a[:2:3:4]
	_ = a.5
	_ = a.(
}
