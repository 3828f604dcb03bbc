package main

var a chan

var b map[int

var c []

var d [3

var e func(

var f *

var g <-int

var h <-chan<- int = (<-chan<-int)(nil)
