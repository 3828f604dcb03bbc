module ex.org/flags

go 1.26
