// Squares on their way through two goroutines. There is no package clause: the statements run in
// order, and the packages they use are imported by themselves.

nums := generate(1, 2, 3, 4)

for n := range square(nums) {
	fmt.Println(n)
}
fmt.Println(strings.Repeat("-", 10), len(os.Args))

// Functions may be used before they are declared.
func generate(nums ...int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for _, n := range nums {
			out <- n
		}
	}()
	return out
}

func square(in <-chan int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for n := range in {
			out <- n * n
		}
	}()
	return out
}
