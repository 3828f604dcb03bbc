// Statements beside a func main run before it.
fmt.Println("setting up")
debug := len(os.Args) > 5
words := strings.Fields("to be or not to be")

func main() {
	fmt.Println("main", debug, len(words))
	tidy()
}

func init() { fmt.Println("init", words) }

func tidy() { fmt.Println("tidy") }
