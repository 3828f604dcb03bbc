import "fmt" // ERROR "expected 'package', found 'import'"

func main() { fmt.Println() }
