package main

func main() {
	if {
	}
	if x := 1; {
	}
	if x := 1 {
	}
	if x = a + b {
	}
	if x++ {
	}
	for x, y = 1, 2 {
	}
	switch ch <- 1 {
	}
}
