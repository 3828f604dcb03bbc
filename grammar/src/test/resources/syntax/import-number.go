package main

import x 5

func main() {}
