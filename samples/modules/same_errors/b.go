package main

func b() { y() }

func main() {}
