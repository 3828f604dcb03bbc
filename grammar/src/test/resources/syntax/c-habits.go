package main

func main() {
	int x = 5;
	while (x < 3) {
		x++
	}
	do {
	} while (x)
	x = y ? 1 : 2
	++x
	for (i := 0; i < 3; i++) {
	}
}
