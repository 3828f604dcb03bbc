package main

type S struct{ n int }

func (s S) String() string { return "S prints itself" }

func main() { panic(S{1}) }
