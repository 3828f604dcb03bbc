package "main" // ERROR "expected 'IDENT', found \"main\""

func main() {}
