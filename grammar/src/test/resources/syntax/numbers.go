package main

var a = 08 + 0b12 + 0x + 1e + 1_ + 0x1.0 + 1__2 + 0o8 +

func main() {}
