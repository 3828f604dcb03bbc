package main

func () f() {}

func (a T, b T) g() {}

func (t T) m[P any]() {}

func (t T) 5() {}

func 5() {}

func main() {}
