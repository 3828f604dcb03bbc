// A program that only lacks its package clause and imports; what it declares means what it means
// in Go.
var greeting = "hello, " + name()

func name() string { return who }

var who = "world"

func main() {
	fmt.Println(greeting)
	if _, err := strconv.Atoi("x"); err != nil {
		fmt.Println(err)
	}
	rnd := rand.New(rand.NewSource(1))
	fmt.Println(rnd.Intn(100))
}
