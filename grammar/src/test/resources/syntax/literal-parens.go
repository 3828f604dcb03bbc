package main

var x = (T){1}

func main() {}
