func div(a, b int) int {
	return a / b
}

defer fmt.Println("deferred")
outer:
for i := range 3 {
	for j := range 3 {
		if j == 2 {
			continue outer
		}
		fmt.Println(i, j)
	}
}
fmt.Println(div(1, 0))
