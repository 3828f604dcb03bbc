module ex.org/cover

go 1.26
