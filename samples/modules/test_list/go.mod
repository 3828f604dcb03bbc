module ex.org/list

go 1.26
