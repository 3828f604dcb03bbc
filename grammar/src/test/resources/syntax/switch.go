package main

func main() {
	switch x {
		x++
	case 1
		y()
	default
	}
	switch x
	{
	}
	select x {
	}
}
