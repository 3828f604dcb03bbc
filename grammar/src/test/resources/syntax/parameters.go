package main

func f(a, b int, string) {}

func g(a int, b) {}

func h(a ...int, b int) {}

func i() (a ...int) {}

func j(a int b int) {}

func k(a ...) {}

func l(,) {}
