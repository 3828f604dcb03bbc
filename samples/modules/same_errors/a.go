package main

func a() { y(); y() }
