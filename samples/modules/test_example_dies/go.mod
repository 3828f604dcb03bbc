module example.org/dies

go 1.26
