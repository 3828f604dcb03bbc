package main

func main() {
	if x {
	}
	else {
	}
	if x {
	} else return
}
