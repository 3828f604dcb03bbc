module ex.org/fuzz

go 1.26
